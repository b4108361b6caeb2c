import { tableCsv } from '@/lib/charts/csv'
import { chartFacts } from '@/lib/charts/registry'
import { storedChart } from '@/lib/queries/chart'

type Context = { params: Promise<{ slug: string }> }

/** The rows of a chart as CSV; 404 when there is no chart of that name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return new Response('There is no chart of this name.\n', { status: 404 })
  return new Response(tableCsv(chartFacts(chart.input).table), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="blue-ledger-${slug}.csv"`,
    },
  })
}
