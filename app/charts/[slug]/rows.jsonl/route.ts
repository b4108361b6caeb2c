import { chartFacts } from '@/lib/charts/registry'
import { rowsJsonLines } from '@/lib/charts/rows-json'
import { storedChart } from '@/lib/queries/chart'

type Context = { params: Promise<{ slug: string }> }

/** The rows of a chart as JSON Lines; 404 when there is no chart of that name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return new Response('There is no chart of this name.\n', { status: 404 })
  return new Response(rowsJsonLines(chartFacts(chart.input).table), {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="blue-ledger-${slug}.jsonl"`,
    },
  })
}
