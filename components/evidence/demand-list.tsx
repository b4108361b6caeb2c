import { addressOf } from '@/lib/domain/addresses'
import type { DemandWithEvidence } from '@/lib/queries/evidence/organization-page'
import { EvidenceSlip } from './evidence-slip'

/** What is asked, of whom, and the words that ask it. */
export function DemandList({ demands }: { demands: readonly DemandWithEvidence[] }) {
  return (
    <ul className="max-w-[72ch]">
      {demands.map(({ id, slug, text, askedOf, company, citations }) => (
        <li key={id} id={slug} className="grid gap-2 border-t border-hair py-4">
          <h3 className="font-semibold">{text}</h3>
          {(company || askedOf) && (
            <p className="text-small text-soft">
              asked of {company && <a href={addressOf.company(company.slug)}>{company.name}</a>}
              {company && askedOf && ' · '}
              {askedOf}
            </p>
          )}
          {citations.map(({ evidence, note }) => (
            <EvidenceSlip key={evidence.id} evidence={evidence} note={note} />
          ))}
        </li>
      ))}
    </ul>
  )
}
