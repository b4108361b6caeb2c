import { formatMoney } from '@/lib/domain/format-money'
import { formatCounted } from '@/lib/domain/format-number'
import { contractKindWords } from '@/lib/domain/words'
import type { UnmatchedTotal } from '@/lib/queries/unmatched'
import { listHref } from '@/lib/search-params/address'
import { unmatchedList } from '@/lib/search-params/unmatched'

const words = { recipient: 'recipients', buyer: 'buyers', vendor: 'vendors' } as const

type UnmatchedLineProps = {
  totals: readonly UnmatchedTotal[]
  /** Slug of the dataset, where it is of one. */
  dataset?: string
  /** What it is counted in, where that is not said beside it: `in its dataset`. */
  where?: string
}

/** How much is not matched yet, in a sentence that leads to the names: `Not yet matched: recipients on 51,234 rows, $12.3m of awards`. */
export function UnmatchedLine({ totals, dataset, where }: UnmatchedLineProps) {
  if (totals.length === 0) return null
  return (
    <p className="reach">
      Not yet matched{where && ` ${where}`}:{' '}
      {totals.map(({ kind, names, rows, sums }, index) => (
        <span key={kind}>
          {index > 0 && '; '}
          <a
            href={listHref(unmatchedList, {
              kind: [kind],
              dataset: dataset === undefined ? [] : [dataset],
              sort: kind === 'vendor' ? '-rows' : '-value',
            })}
          >
            {rows > 0
              ? `${words[kind]} on ${formatCounted(rows, 'row', 'rows')}`
              : `${formatCounted(names, 'name', 'names')} among ${words[kind]}`}
          </a>
          {sums.map(
            ({ kind: of, currency, amount }) =>
              `, ${formatMoney(amount, currency, { compact: true })} of ${contractKindWords[of].toLowerCase()}s`,
          )}
        </span>
      ))}
      .
    </p>
  )
}
