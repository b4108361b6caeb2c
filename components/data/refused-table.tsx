import { type Column, DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatCount } from '@/lib/domain/format-number'
import type { RefusedRow } from '@/lib/queries/data/refused-rows'

/** Refused rows: where each stands, what is wrong, what to do, and its own cells one tap away. */
export function RefusedTable({ run, rows }: { run: string; rows: readonly RefusedRow[] }) {
  const columns: Column<RefusedRow>[] = [
    {
      key: 'where',
      header: 'Line and file',
      phone: 'title',
      cell: ({ file, line }) => (
        <>
          line {formatCount(line)}
          <small className="max-w-[18rem] [overflow-wrap:anywhere]">{fileName(file)}</small>
        </>
      ),
    },
    { key: 'value', header: 'Column and value', phone: 'second', cell: (row) => <Wrong row={row} /> },
    { key: 'reason', header: 'Why', phone: 'line', cell: (row) => row.reason },
    {
      key: 'remedy',
      header: 'What to do',
      phone: 'line',
      phoneLabel: 'What to do',
      cell: (row) => row.remedy,
    },
    {
      key: 'cells',
      header: 'Cells',
      phone: 'proof',
      cell: ({ position, line }) => (
        <a className="proof" href={addressOf.refusedRow(run, position)}>
          row<span className="sr-only"> of line {formatCount(line)} with its cells</span>
        </a>
      ),
    },
  ]
  return (
    <DataTable
      caption="Rows that were refused"
      rows={rows}
      rowKey={({ position }) => String(position)}
      columns={columns}
    />
  )
}

/** Column and value that are wrong. */
export function Wrong({ row: { column, value } }: { row: Pick<RefusedRow, 'column' | 'value'> }) {
  if (!column && !value) return <Unknown>the whole row</Unknown>
  return (
    <span className="[overflow-wrap:anywhere]">
      {column && `${column}: `}
      {value === '' ? (
        <Unknown>empty</Unknown>
      ) : (
        <code className="line-clamp-3 font-mono text-micro wide:line-clamp-4">{value}</code>
      )}
    </span>
  )
}
