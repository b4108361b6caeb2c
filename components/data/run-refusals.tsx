import { DataTable } from '@/components/ui/data-table'
import { Pager } from '@/components/ui/pager'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { ImportRunPage, RefusedRow } from '@/lib/queries/import-run'

type RunRefusalsProps = { run: ImportRunPage; page: number; perPage: number }

/** Why a run refused rows, and the rows themselves, a page at a time. */
export function RunRefusals({ run, page, perPage }: RunRefusalsProps) {
  const { id, refused, reasons, rows } = run
  const pageHref = (other: number) => (other === 1 ? addressOf.run(id) : `${addressOf.run(id)}?page=${other}`)
  const from = (page - 1) * perPage
  return (
    <>
      <ul className="mb-4 max-w-[70ch]">
        {reasons.map((one) => (
          <li key={one.reason} className="border-t border-hair py-1.5">
            {formatCounted(one.rows, 'row', 'rows')}: {one.reason}
          </li>
        ))}
      </ul>
      <DataTable
        caption="Rows that were refused"
        rows={rows.map((row, index) => ({ ...row, place: from + index }))}
        rowKey={(row) => String(row.place)}
        columns={[
          {
            key: 'where',
            header: 'File and line',
            phone: 'title',
            cell: (row) => `${row.file.split(/[\\/]/).at(-1)}:${row.line}`,
          },
          { key: 'value', header: 'Column and value', phone: 'second', cell: (row) => <Wrong row={row} /> },
          { key: 'reason', header: 'Why', phone: 'line', cell: (row) => row.reason },
          { key: 'remedy', header: 'What to do', phone: 'line', cell: (row) => row.remedy },
        ]}
      />
      {refused > perPage && (
        <Pager
          from={rows.length > 0 ? from + 1 : null}
          to={rows.length > 0 ? from + rows.length : null}
          total={refused}
          prevHref={page > 1 ? pageHref(page - 1) : null}
          nextHref={from + rows.length < refused && rows.length > 0 ? pageHref(page + 1) : null}
        />
      )}
    </>
  )
}

function Wrong({ row: { column, value } }: { row: RefusedRow }) {
  if (!column && !value) return <Unknown>the whole row</Unknown>
  return (
    <span className="[overflow-wrap:anywhere]">
      {column && `${column}: `}
      <code>{value === '' ? 'empty' : value}</code>
    </span>
  )
}
