import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { Headline } from '@/lib/queries/figures/figures'

/** Figures one below the other: the number, what it is, how it is known. Each is one link to what proves it. */
export function FigureList({ figures }: { figures: readonly Headline[] }) {
  return (
    <ul className="mt-6 border-t-2 border-ink">
      {figures.map((figure) => {
        const comparator = comparatorWords[figure.comparator]
        return (
          <li key={figure.slug} className="border-b border-rule">
            <a
              href={addressOf.figure(figure.slug)}
              className="figure plain-print grid gap-x-8 gap-y-1 py-4 text-ink no-underline hover:bg-blue-wash wide:grid-cols-[17rem_minmax(0,1fr)_minmax(0,1.2fr)] wide:items-baseline"
            >
              <span className="font-serif text-value font-[560] tracking-[-0.02em] text-blue">
                {comparator && (
                  <>
                    <i className="font-serif-italic text-quote tracking-normal text-soft">
                      {comparator}
                    </i>{' '}
                  </>
                )}
                {formatQuantity(figure.value, figure.currency)}
                {figure.outOf && (
                  <>
                    {' '}
                    <i className="font-serif-italic text-quote tracking-normal text-soft">of</i>{' '}
                    {formatQuantity(figure.outOf, null)}
                  </>
                )}
              </span>
              <span className="what font-semibold">{figure.title}</span>
              <span className="text-table text-soft">
                {figure.basis}
                {figure.rivals > 0 && <> · {formatCounted(figure.rivals, 'rival claim', 'rival claims')}</>}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
