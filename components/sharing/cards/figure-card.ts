import { addressOf } from '@/lib/domain/addresses'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatCounted } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { Headline } from '@/lib/queries/figures/figures'
import type { ShareCard } from '@/lib/sharing/share-card'

/** A figure as a card: the number, what it counts, how it is known and as of when. */
export function figureCard(figure: Headline): ShareCard {
  const { slug, value, outOf, currency, unit, title, basis, rivals } = figure
  const asOf = formatPartialDate(figure.asOfEarliest, figure.asOfLatest)
  return {
    path: addressOf.figure(slug),
    kind: 'Figure',
    body: {
      as: 'number',
      comparator: comparatorWords[figure.comparator],
      value: formatQuantity(value, currency),
      outOf: outOf && formatQuantity(outOf, null),
      title,
    },
    lines: [
      basis.charAt(0).toUpperCase() + basis.slice(1),
      [
        `Counts ${unit.plural}`,
        figure.asOfEarliest || figure.asOfLatest ? `as of ${asOf}` : 'as-of date not given',
      ]
        .concat(rivals > 0 ? formatCounted(rivals, 'rival claim', 'rival claims') : [])
        .join(' · '),
    ],
    tags: [],
  }
}
