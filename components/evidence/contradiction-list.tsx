import type { Contradiction } from '@/lib/queries/evidence/contradictions'
import { EvidenceSlip } from './evidence-slip'

type ContradictionListProps = {
  items: readonly Contradiction[]
  /** What the words shown do for the record: speak against it, or prove what this page speaks against. */
  relation: 'against' | 'proves'
}

const relationWords = { against: 'Against', proves: 'Proves' }

/** The words of the other side behind the red rule, why they speak against, and the record in dispute. */
export function ContradictionList({ items, relation }: ContradictionListProps) {
  return (
    <ul className="mt-2 grid gap-5">
      {items.map(({ record, note, evidence }) => (
        <li key={`${record.id} ${evidence[0]?.id}`} className="grid gap-2 border-l-[3px] border-con pl-3">
          {evidence.map((slip) => (
            <EvidenceSlip key={slip.id} evidence={slip} />
          ))}
          {note && <p className="max-w-[62ch] text-table">{note}</p>}
          <p className="text-micro text-soft">
            {relationWords[relation]} the {record.details[0]}{' '}
            {record.href ? <a href={record.href}>{record.title}</a> : record.title}
          </p>
        </li>
      ))}
    </ul>
  )
}
