import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import type { Cell } from '@/lib/queries/evidence/row-cells'

/** A row's cells, column by column, letter by letter. Addresses can be followed. */
export function CellTable({ cells }: { cells: readonly Cell[] }) {
  return (
    <DataTable
      caption="The row’s own cells"
      columns={[
        {
          key: 'column',
          header: 'Column',
          phone: 'title',
          cell: ({ column }: Cell) => <code className="font-mono text-micro">{column}</code>,
        },
        {
          key: 'value',
          header: 'As written',
          phone: 'second',
          cell: ({ value }: Cell) => <CellValue value={value} />,
        },
      ]}
      rows={cells}
      rowKey={({ column }) => column}
    />
  )
}

function CellValue({ value }: { value: string }) {
  if (value === '') return <Unknown>empty</Unknown>
  if (!/^https?:\/\/\S+$/.test(value)) return <span className="[overflow-wrap:anywhere]">{value}</span>
  return (
    <a href={value} rel="nofollow noopener" className="[overflow-wrap:anywhere]">
      {value}
    </a>
  )
}
