import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import type { Refusal } from '@/lib/queries/datasets'

/** Rows that a load refused: where they stand, what is wrong, and what to do. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  return (
    <DataTable
      caption="Rows that were refused"
      rows={refusals}
      rowKey={(row) => `${row.file}:${row.line}:${row.column}`}
      columns={[
        { key: 'where', header: 'File and line', phone: 'title', cell: (row) => `${row.file}:${row.line}` },
        {
          key: 'value',
          header: 'Column and value',
          phone: 'second',
          cell: ({ column, value }) =>
            column ? (
              <>
                {column}: <code>{value}</code>
              </>
            ) : (
              <Unknown>the whole row</Unknown>
            ),
        },
        { key: 'reason', header: 'Why', phone: 'line', cell: (row) => row.reason },
        { key: 'remedy', header: 'What to do', phone: 'line', cell: (row) => row.remedy },
      ]}
    />
  )
}
