import { type Column, DataTable } from '@/components/ui/data-table'
import type { Field } from '@/lib/queries/history/state'
import { fieldWords } from './change-table'

/** What a record says, field by field. */
export function FieldsTable({ caption, fields }: { caption: string; fields: readonly Field[] }) {
  return <DataTable caption={caption} columns={columns} rows={fields} rowKey={({ name }) => name} />
}

const columns: Column<Field>[] = [
  {
    key: 'field',
    header: 'Field',
    phone: 'title',
    nowrap: true,
    cell: ({ name }) => <b className="font-semibold">{fieldWords(name)}</b>,
  },
  {
    key: 'value',
    header: 'What it said',
    phone: 'line',
    cell: ({ value }) => <span className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</span>,
  },
]
