import type { FigureCardProps } from '@/components/ui/figure-card'
import { addressOf } from '@/lib/domain/addresses'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { Headline } from '@/lib/queries/figures/figures'

/** A figure as a card among headlines. */
export function headlineCard(figure: Headline): FigureCardProps {
  const rivals = figure.rivals === 1 ? '1 rival claim' : `${figure.rivals} rival claims`
  return {
    href: addressOf.figure(figure.slug),
    comparator: comparatorWords[figure.comparator],
    value: formatQuantity(figure.value, figure.currency),
    outOf: figure.outOf && formatQuantity(figure.outOf, null),
    what: figure.title,
    how: figure.rivals > 0 ? `${figure.basis} · ${rivals}` : figure.basis,
  }
}
