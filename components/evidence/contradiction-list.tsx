import type { Contradiction } from '@/lib/queries/evidence/contradictions'
import { EvidenceSlip } from './evidence-slip'
import { RecordLine } from './record-list'

/** What stands against what, behind the red rule: the disputed record, why, and the words of the other side. */
export function ContradictionList({ items }: { items: readonly Contradiction[] }) {
  return (
    <ul className="grid gap-5">
      {items.map(({ record, note, evidence }) => (
        <li key={`${record.id} ${evidence[0]?.id}`} className="border-l-[3px] border-con pl-3">
          <p>
            <RecordLine record={record} />
          </p>
          {note && <p className="mt-1.5 max-w-[62ch] text-small">{note}</p>}
          <div className="mt-2 grid gap-3">
            {evidence.map((slip) => (
              <EvidenceSlip key={slip.id} evidence={slip} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
