import { refusedCsv } from '@/lib/queries/data/refused-csv'
import { positiveNumber } from '@/lib/search-params/page-number'

type Context = { params: Promise<{ id: string }> }

/** The rows that a run refused as CSV, sent as they are read; those of one reason with `?reason=`. 404 where there is no such run. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const reason = positiveNumber(new URL(request.url).searchParams.get('reason') ?? undefined)
  const lines = await refusedCsv(id, reason)
  if (!lines) return new Response('There is no run of this name.\n', { status: 404 })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="blue-ledger-${id}-refused.csv"`,
    },
  })
}
