import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { DatedText } from '@/components/ui/dated-text'
import { Section } from '@/components/ui/section'
import type { CommitmentPage } from '@/lib/queries/commitments/commitment-page'

type Citation = CommitmentPage['citations'][number]

const groups = [
  { stance: 'supports', title: 'What supports it', id: 'supports' },
  { stance: 'contradicts', title: 'What speaks against it', id: 'contradicts' },
  { stance: 'mentions', title: 'What else bears on it', id: 'mentions' },
] as const

/** Every piece of evidence that bears on a commitment, by what it does for it. */
export function CommitmentEvidence({ citations }: Pick<CommitmentPage, 'citations'>) {
  return groups.map(({ stance, title, id }) => {
    const own = citations.filter((citation) => citation.stance === stance)
    if (own.length === 0) return null
    return (
      <Section key={stance} title={title} id={id}>
        <ol className="grid max-w-[65ch] gap-5">
          {own.map((citation) => (
            <li
              key={citation.id}
              className={stance === 'contradicts' ? 'border-l-[3px] border-con pl-3' : undefined}
            >
              <EvidenceSlip evidence={citation.evidence} note={citation.note} />
              <OwnDays citation={citation} />
            </li>
          ))}
        </ol>
      </Section>
    )
  })
}

/** When what the words say was so, where that is not the day on which they were published. */
function OwnDays({ citation: { datedEarliest, datedLatest, datedText } }: { citation: Citation }) {
  if (!datedEarliest && !datedLatest) return null
  return (
    <p className="mt-1 text-small text-soft">
      What it says was so: <DatedText earliest={datedEarliest} latest={datedLatest} text={datedText} />
    </p>
  )
}
