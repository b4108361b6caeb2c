import type { CitedRecord } from '@/lib/queries/evidence/named-record'

type RecordListProps = {
  records: readonly { record: CitedRecord; note?: string | null }[]
}

/** What evidence proves: each record in its own words, what kind it is, and its page. */
export function RecordList({ records }: RecordListProps) {
  return (
    <ul className="reach">
      {records.map(({ record, note }) => (
        <li key={record.id} className="border-t border-hair py-2.5">
          <RecordLine record={record} />
          {[note, record.remark].map(
            (remark) =>
              remark && (
                <p key={remark} className="mt-1 max-w-[62ch] text-small">
                  {remark}
                </p>
              ),
          )}
        </li>
      ))}
    </ul>
  )
}

/** A record in a line, its kind and details below. */
export function RecordLine({ record }: { record: CitedRecord }) {
  return (
    <>
      {record.href ? <a href={record.href}>{record.title}</a> : record.title}
      <small className="block text-micro text-soft">{record.details.join(' · ')}</small>
    </>
  )
}
