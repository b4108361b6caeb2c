import { DataTable } from '@/components/ui/data-table'
import { type List, rowHrefs } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'
import type { ViewParameters } from '@/lib/search-params/view'
import { type ListColumn, shownColumns } from './columns-of'

type ListTableProps<P extends Parameters, Row> = {
  /** What the table holds; heard, not seen. */
  caption: string
  list: List<P>
  filters: Filters<P>
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** The answer that the rows are of, where it is remembered and holds all that the table says: then it is written once. */
  answer?: object
}

/** The rows of a list's page, with the columns and as close as its address says, each with an address of its own. */
export function ListTable<P extends Parameters & ViewParameters, Row extends { id: string }>(
  props: ListTableProps<P, Row>,
) {
  const { list, filters, columns, ...table } = props
  const view = filters as unknown as Filters<ViewParameters>
  const hrefOf = rowHrefs(list, filters)
  const shown = shownColumns(columns, view.columns)
  return (
    <DataTable
      {...table}
      columns={shown}
      rowKey={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      close={view.density === 'close'}
      many={shown.length > shownColumns(columns, []).length}
    />
  )
}
