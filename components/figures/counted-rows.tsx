import { addressOf } from '@/lib/domain/addresses'
import type { CountedRow } from '@/lib/queries/figures/dated-totals'

/** The first and the newest of the rows that a figure counts: what it is made of, one click from the row's own words. */
export function CountedRows({ rows }: { rows: readonly CountedRow[] }) {
  const [first, last] = rows
  if (!first || !last) return null
  return (
    <p className="mt-4 max-w-[62ch] text-table">
      Counted row by row, from the first, <Row row={first} />, to the newest, <Row row={last} />, in the words
      of the register {first.dataset}.
    </p>
  )
}

function Row({ row: { id, agency, dated } }: { row: CountedRow }) {
  return (
    <>
      {agency}
      {dated && ` (${dated})`}
      {'\u00a0'}
      <a href={addressOf.evidence(id)} className="proof">
        row<span className="sr-only"> of {agency}</span>
      </a>
    </>
  )
}
