import { addressOf } from '@/lib/domain/addresses'
import { type Format, formatWords } from '@/lib/domain/download-formats'
import { answering } from '@/lib/http/answering'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { refusedCsv } from '@/lib/queries/data/refused-csv'
import { refusedJson } from '@/lib/queries/data/refused-json'
import { positiveNumber } from '@/lib/search-params/page-number'
import { parseParams } from '@/lib/search-params/parse'
import { readBom } from './answer'
import { downloadsPolicy } from './policy'

/** The rows that a run refused, those of one reason with `?reason=`, sent as they are read: 404 where there is no such run. */
export function refusedFile(request: Request, run: string, format: Format): Promise<Response> {
  return answering(request, downloadsPolicy, async () => {
    const { bom, rest } = readBom(rawParams(new URL(request.url)))
    const { reason: given, ...others } = rest
    const reason = positiveNumber(given)
    const { problems } = parseParams({}, others)
    const wrong = { name: 'reason', value: String(given), message: 'is the number of no reason' }
    if (problems.length > 0 || (given !== undefined && reason === null))
      throw wrongParameters([...problems, ...(given !== undefined && reason === null ? [wrong] : [])])
    const pieces = format === 'csv' ? await refusedCsv(run, reason) : await refusedJson(run, reason, format)
    if (!pieces)
      throw new ProblemError({ status: 404, title: 'Not found', detail: 'There is no run of this name.' })
    const headers = {
      'Content-Type': formatWords[format].type,
      'Content-Disposition': `attachment; filename="blue-ledger-${run}-refused.${format}"`,
      Link: `<${addressOf.run(run)}>; rel="alternate"; type="text/html"`,
    }
    const first = await pieces.next() // a question that fails does so before there is an answer
    if (request.method === 'HEAD') return new Response(null, { headers })
    return new Response(streamOf(pieces, first, bom && format === 'csv' ? '\uFEFF' : ''), { headers })
  })
}

function streamOf(pieces: AsyncGenerator<string>, first: IteratorResult<string>, before: string) {
  const encoder = new TextEncoder()
  let read: IteratorResult<string> | null = first
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (before) controller.enqueue(encoder.encode(before))
    },
    async pull(controller) {
      const { done, value } = read ?? (await pieces.next())
      read = null
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
