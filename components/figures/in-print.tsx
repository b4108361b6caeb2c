import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import type { FigureStory } from '@/lib/queries/figures/figure-story'
import type { FigureClaim } from '@/lib/queries/figures/figures'
import { ageText } from './age-text'

type InPrintProps = { claims: readonly FigureClaim[]; facts: FigureStory['facts'] }

/** What was printed of a number that the ledger counts itself: the words of the sources held, and how old each number was. */
export function InPrint({ claims, facts }: InPrintProps) {
  const printed = claims.flatMap((claim) => {
    const words = claim.citations.find(
      ({ stance, evidence }) => stance === 'supports' && evidence.kind === 'quote',
    )
    return words
      ? [{ claim, evidence: words.evidence, age: ageText(facts.get(claim.id)?.dated ?? null) }]
      : []
  })
  if (printed.length === 0) return null
  return (
    <section aria-label="In print" className="mt-5">
      <h2 className="text-small font-[650] text-soft">In print</h2>
      <div className="mt-1 grid gap-x-10 gap-y-4 wide:grid-cols-2 print:grid-cols-2">
        {printed.map(({ claim, evidence, age }) => (
          <div key={claim.slug}>
            <EvidenceSlip evidence={evidence} />
            <p className="text-small">
              <a href={`#${claim.slug}`}>{age ? `${age} when printed` : 'What it counts'}</a>
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
