import { chartFacts } from '@/lib/charts/registry'
import { addressOf } from '@/lib/domain/addresses'
import type { StoredChart } from '@/lib/queries/chart'
import type { ShareCard } from '@/lib/sharing/share-card'

/** A chart as a card: its title, its drawings, and its source. */
export function chartCard({ input, svg }: StoredChart): ShareCard {
  const { head, size } = chartFacts(input)
  const drawings = {
    wide: { svg: svg.wide, size: size('wide') },
    phone: { svg: svg.phone, size: size('phone') },
  }
  return {
    path: addressOf.chart(input.slug),
    kind: 'Chart',
    body: { as: 'chart', title: head.title, ...drawings },
    lines: [`Source: ${head.source}`],
    tags: head.unit ? [head.unit] : [],
  }
}
