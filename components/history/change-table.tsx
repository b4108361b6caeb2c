import { type Column, DataTable } from '@/components/ui/data-table'
import type { Comparison, FieldChange } from '@/lib/queries/history/compare'
import { DiffText } from './diff-text'

type ChangeTableProps = {
  caption: string
  comparison: Comparison
  /** What the two sides are called. */
  before: string
  after: string
}

/** The fields that differ between two versions, each as it was and as it is, with the words that differ marked. */
export function ChangeTable({ caption, comparison, before, after }: ChangeTableProps) {
  const { changes, unknown } = comparison
  const side = (key: 'before' | 'after', header: string): Column<FieldChange> => ({
    key,
    header,
    phone: 'line',
    phoneLabel: header,
    cell: (change) => <DiffText change={change} side={key} />,
  })
  return (
    <>
      {changes.length > 0 && (
        <DataTable
          caption={caption}
          columns={[field, side('before', before), side('after', after)]}
          rows={changes}
          rowKey={({ name }) => name}
        />
      )}
      {unknown.length > 0 && (
        <p className="mt-2 text-small text-soft">
          Not written down of both: {unknown.map((name) => name.replaceAll('_', ' ')).join(', ')}.
        </p>
      )}
    </>
  )
}

const field: Column<FieldChange> = {
  key: 'field',
  header: 'Field',
  phone: 'title',
  nowrap: true,
  cell: ({ name }) => <b className="font-semibold">{fieldWords(name)}</b>,
}

/** A column's name as people read it: `Began earliest`. */
export function fieldWords(name: string): string {
  const words = name.replace(/_id$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
