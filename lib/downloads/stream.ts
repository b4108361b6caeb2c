import { openReading, type Reading } from '@/lib/db/reading'
import { ProblemError } from '@/lib/http/problem'
import { settings } from '@/lib/settings'

/** Downloads of this process that are under way; development loads this file anew, and they go on. */
const shared = globalThis as { blueLedgerDownloads?: { open: number } }
shared.blueLedgerDownloads ??= { open: 0 }
const downloads = shared.blueLedgerDownloads

/** A reader who asks for nothing for so long has gone. */
const stalledMs = 120_000

/**
 * Streams what `make` reads: as fast as the reader takes it and no faster, and not at all once the reader is gone.
 * @throws ProblemError (503) where as many downloads as are allowed are under way
 */
export async function streamed(
  make: (reading: Reading) => AsyncGenerator<Uint8Array>,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const reading = await openCounted()
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

async function openCounted(): Promise<Reading> {
  if (downloads.open >= settings.downloadsAtOnce) throw tooManyAtOnce()
  downloads.open += 1
  let open = true
  const release = () => {
    if (open) downloads.open -= 1
    open = false
  }
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
  const detail = `${settings.downloadsAtOnce} downloads are under way, as many as this server allows. Try again soon.`
  return new ProblemError({ status: 503, title: 'Busy', detail }, { 'Retry-After': '5' })
}
