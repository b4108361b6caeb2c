import { chartFacts } from '@/lib/charts/registry'
import { standaloneSvg } from '@/lib/charts/standalone-svg'
import { storedChart } from '@/lib/queries/chart'
import { settings } from '@/lib/settings'

type Context = { params: Promise<{ slug: string }> }

/** A chart as a picture that stands on its own; 404 when there is no chart of that name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return new Response('There is no chart of this name.\n', { status: 404 })
  const { head, size } = chartFacts(chart.input)
  return new Response(standaloneSvg(chart.svg.wide, size('wide'), head, settings.siteUrl), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="blue-ledger-${slug}.svg"`,
    },
  })
}
