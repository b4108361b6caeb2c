import { addressOf } from '@/lib/domain/addresses'
import type { DemandWithEvidence } from '@/lib/queries/evidence/organization-page'
import { EvidenceSlip } from './evidence-slip'
import { StatementItem } from './statement-item'

/** What is asked, of whom, and the words that ask it. */
export function DemandList({ demands }: { demands: readonly DemandWithEvidence[] }) {
  return (
    <ul>
      {demands.map(({ id, slug, text, askedOf, company, citations }) => (
        <StatementItem
          key={id}
          id={slug}
          says={
            <>
              <h3 className="font-semibold">{text}</h3>
              {(company || askedOf) && (
                <p className="mt-1 text-small text-soft">
                  asked of {company && <a href={addressOf.company(company.slug)}>{company.name}</a>}
                  {company && askedOf && ' · '}
                  {askedOf}
                </p>
              )}
            </>
          }
          words={citations.map(({ evidence, note }) => (
            <EvidenceSlip key={evidence.id} evidence={evidence} note={note} />
          ))}
        />
      ))}
    </ul>
  )
}
