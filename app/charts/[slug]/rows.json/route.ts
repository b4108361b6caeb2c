import { chartFacts } from '@/lib/charts/registry'
import { rowsJson } from '@/lib/charts/rows-json'
import { storedChart } from '@/lib/queries/chart'

type Context = { params: Promise<{ slug: string }> }

/** The rows of a chart as JSON; 404 when there is no chart of that name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return new Response('There is no chart of this name.\n', { status: 404 })
  const { table, head } = chartFacts(chart.input)
  return new Response(rowsJson(table, head, chart.ledgerVersion), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="blue-ledger-${slug}.json"`,
    },
  })
}
