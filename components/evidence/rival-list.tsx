import { addressOf } from '@/lib/domain/addresses'
import type { RivalClaim } from '@/lib/queries/evidence/rivals'
import { RecordLine } from './record-list'

/** Other claims of the same metric about the same subject, oldest first, each with its evidence one tap away. */
export function RivalList({ rivals }: { rivals: readonly RivalClaim[] }) {
  return (
    <ul className="reach">
      {rivals.map(({ record, when, differs, evidence }) => (
        <li key={record.id} className="border-t border-hair py-2.5">
          <div className="flex items-start justify-between gap-4">
            <p>
              <RecordLine record={{ ...record, details: [when, ...record.details.slice(1, 2)] }} />
            </p>
            <p className="flex shrink-0 gap-1.5">
              {evidence.map(({ id, kind, source }) => (
                <a key={id} href={addressOf.evidence(id)} className="proof">
                  {kind}
                  <span className="sr-only">
                    {' '}
                    of {source.publisher}: {record.title}
                  </span>
                </a>
              ))}
            </p>
          </div>
          {differs && <p className="mt-1 max-w-[62ch] text-small text-soft">Why it differs: {differs}</p>}
        </li>
      ))}
    </ul>
  )
}
