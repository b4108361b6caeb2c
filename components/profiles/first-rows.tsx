import { type Column, DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/domain/format-number'

type FirstRowsProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** How many rows stand open. */
  first: number
}

/** A long table: its first rows, and the rest behind a line that says how many they are. */
export function FirstRows<Row>({ rows, first, caption, ...table }: FirstRowsProps<Row>) {
  // A line that unfolds a single row saves nothing.
  const open = rows.length === first + 1 ? rows.length : first
  const rest = rows.slice(open)
  return (
    <>
      <DataTable caption={caption} {...table} rows={rows.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary className="flex min-h-11 items-center text-table text-blue underline wide:min-h-8">
            The other {formatCount(rest.length)}
          </summary>
          <DataTable caption={`${caption}: the others`} {...table} rows={rest} />
        </details>
      )}
    </>
  )
}
