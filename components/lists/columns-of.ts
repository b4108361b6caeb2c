import type { Column } from '@/components/ui/data-table'
import { type List, sortedBy, sortHref } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'

/** A column of a list: whether it is shown when the address chooses none, and whether it can be chosen. */
export type ListColumn<Row> = Column<Row> & { usual?: false }

/** The columns that an address shows: the first one and the proof always, of the others those chosen, else the usual ones. */
export function shownColumns<Row>(
  columns: readonly ListColumn<Row>[],
  chosen: readonly string[],
): ListColumn<Row>[] {
  return columns
    .filter((column, index) => index === 0 || column.key === 'proof' || isShown(column, chosen))
    .map((column) => (chosen.includes(column.key) ? onPhoneToo(column) : column))
}

/** Whether a column that can be chosen is shown. */
export function isShown(column: { key: string; usual?: false }, chosen: readonly string[]): boolean {
  return chosen.length > 0 ? chosen.includes(column.key) : column.usual !== false
}

/** What somebody has chosen is not left out on a phone. */
function onPhoneToo<Row>(column: ListColumn<Row>): ListColumn<Row> {
  return column.phone === 'hidden' ? { ...column, phone: 'line', phoneLabel: column.header } : column
}

/** What makes a column sortable from the address; `largestFirst` for numbers and dates. */
export function sortable<P extends Parameters>(list: List<P>, filters: Filters<P>) {
  const sort = String(filters['sort'] ?? '')
  return (column: string, largestFirst = false) => ({
    sortHref: sortHref(list, filters, column, largestFirst),
    sorted: sortedBy(sort, column),
  })
}
