import { Fragment } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { formatCounted } from '@/lib/domain/format-number'
import type { Cell } from '@/lib/queries/evidence/row-cells'

/** Longer cells are folded, and of the longest not everything is shown. */
const folded = 600
const longest = 20_000

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
              <code className="font-mono text-micro [overflow-wrap:anywhere]">{column}</code>
            ),
          },
          {
            key: 'value',
            header: 'As written',
            phone: 'second',
            cell: ({ value }: Cell) => <CellValue value={value} />,
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

function CellValue({ value }: { value: string }) {
  if (value.length <= folded) return <Written text={value} />
  return (
    <>
      <Written text={`${value.slice(0, folded)}…`} />
      <details>
        <summary className="inline-flex min-h-11 items-center text-small text-blue underline wide:min-h-7">
          All {formatCounted(value.length, 'letter', 'letters')}
        </summary>
        <Written text={value.slice(0, longest)} />
        {value.length > longest && (
          <p className="text-small text-soft">Cut here: the register’s file has the rest of this cell.</p>
        )}
      </details>
    </>
  )
}

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

/** Words as written, addresses in them as links. */
function Written({ text }: { text: string }) {
  const parts = text
    .split(address)
    .map((words, index) => ({ key: `${index}`, words, isAddress: index % 2 === 1 }))
  return (
    <span className="block max-w-[75ch] whitespace-pre-line [overflow-wrap:anywhere]">
      {parts.map(({ key, words, isAddress }) =>
        isAddress ? (
          <a key={key} href={words} rel="nofollow noopener">
            {words}
          </a>
        ) : (
          <Fragment key={key}>{words}</Fragment>
        ),
      )}
    </span>
  )
}
