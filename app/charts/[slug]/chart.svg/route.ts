import { chartFacts } from '@/lib/charts/registry'
import { standaloneSvg } from '@/lib/charts/standalone-svg'
import { chartNamed } from '@/lib/downloads/chart-file'
import { downloadsPolicy } from '@/lib/downloads/policy'
import { answering } from '@/lib/http/answering'
import { settings } from '@/lib/settings'

type Context = { params: Promise<{ slug: string }> }

/** A chart as a picture that stands on its own. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  return answering(request, downloadsPolicy, async () => {
    const { input, svg } = await chartNamed(slug)
    const { head, size } = chartFacts(input)
    return new Response(standaloneSvg(svg.wide, size('wide'), head, settings.siteUrl), {
      headers: {
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="blue-ledger-${slug}.svg"`,
      },
    })
  })
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
