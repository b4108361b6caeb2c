import { openReading, type Reading } from '@/lib/db/reading'
import { ProblemError } from '@/lib/http/problem'
import { settings } from '@/lib/settings'
import { takePlace } from './places'

/** A reader who asks for nothing for so long has gone. */
const stalledMs = 120_000

/**
 * Streams what `make` reads: as fast as the reader takes it and no faster, and not at all once the reader is gone.
 * @throws ProblemError (503) where as many downloads as are allowed are under way, and none ends within seconds
 */
export async function streamed(
  make: (reading: Reading) => AsyncGenerator<Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const reading = await openCounted(signal)
  const pieces = make(reading)
  const first = await firstPieces(pieces).catch((error: unknown) => {
    reading.close()
    throw error
  })
  let stalled = setTimeout(reading.close, stalledMs).unref()
  const end = () => {
    clearTimeout(stalled)
    reading.close()
  }
  signal.addEventListener('abort', end, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(stalled)
        stalled = setTimeout(reading.close, stalledMs).unref()
        try {
          const { done, value } = first.shift() ?? (await pieces.next())
          if (!done) return controller.enqueue(value)
          end()
          controller.close()
        } catch (error) {
          end()
          throw error // a file that ends early must not look whole
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  )
}

/** What names the columns, and the first rows: a question that fails or takes too long does so before there is an answer. */
async function firstPieces(pieces: AsyncGenerator<Uint8Array>) {
  const first: IteratorResult<Uint8Array>[] = []
  while (first.length < 2 && !first.at(-1)?.done) first.push(await pieces.next())
  return first
}

async function openCounted(signal: AbortSignal): Promise<Reading> {
  const release = await takePlace(signal)
  if (!release) throw tooManyAtOnce()
  try {
    const reading = await openReading(release, settings.querySeconds * 1000)
    return {
      ...reading,
      close: () => {
        reading.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

function tooManyAtOnce(): ProblemError {
  const detail = `${settings.downloadsAtOnce} downloads are under way, as many as this server allows, and none ended while this one waited. Try again soon.`
  return new ProblemError({ status: 503, title: 'Busy', detail }, { 'Retry-After': '5' })
}
