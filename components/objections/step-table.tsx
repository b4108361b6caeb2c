import { type Column, DataTable } from '@/components/ui/data-table'
import { formatDay } from '@/lib/domain/format-date'
import { objectionActWords } from '@/lib/domain/objections'
import type { ObjectionStep } from '@/lib/queries/objections/page'

const columns: Column<ObjectionStep>[] = [
  {
    key: 'act',
    header: 'What happened',
    phone: 'title',
    cell: ({ act, reason, ledgerVersion }) => (
      <>
        {objectionActWords[act]}
        {ledgerVersion !== null && ` by version ${ledgerVersion} of the ledger`}
        {reason && <small>{reason}</small>}
      </>
    ),
  },
  { key: 'by', header: 'By', phone: 'second', cell: ({ byWhom }) => byWhom ?? 'a reader' },
  {
    key: 'at',
    header: 'When',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDay(at)}</time>,
  },
]

/** What happened to an objection, in order. */
export function StepTable({ steps }: { steps: readonly ObjectionStep[] }) {
  return <DataTable caption="History of the objection" columns={columns} rows={steps} rowKey={rowKey} />
}

const rowKey = ({ id }: ObjectionStep) => String(id)
