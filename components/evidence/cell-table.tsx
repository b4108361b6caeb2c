import { DataTable } from '@/components/ui/data-table'
import { formatCounted } from '@/lib/domain/format-number'
import type { Cell } from '@/lib/queries/evidence/row-cells'
import { WrittenText } from './written-text'

/**
 * A row's cells, column by column, letter by letter; empty ones are left out and counted. Addresses can be followed.
 */
export function CellTable({ cells }: { cells: readonly Cell[] }) {
  const given = cells.map((cell, index) => ({ ...cell, index })).filter(({ value }) => value !== '')
  const empty = cells.length - given.length
  return (
    <>
      <DataTable
        caption="The row’s own cells"
        columns={[
          {
            key: 'column',
            header: 'Column',
            phone: 'title',
            cell: ({ column }: Cell) => (
              <code className="block font-mono text-micro [overflow-wrap:anywhere] wide:min-w-40">
                {column}
              </code>
            ),
          },
          {
            key: 'value',
            header: 'As written',
            phone: 'second',
            cell: ({ value }: Cell) => <WrittenText text={value} />,
          },
        ]}
        rows={given}
        rowKey={({ index }) => String(index)}
      />
      {empty > 0 && (
        <p className="pt-2 text-small text-soft">
          {formatCounted(empty, 'more column is empty', 'more columns are empty')} in this row.
        </p>
      )}
    </>
  )
}
