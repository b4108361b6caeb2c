import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { EvidenceSummary } from '@/lib/queries/evidence-summary'
import type { FigureClaim } from '@/lib/queries/figures/figures'

type SaidByProps = {
  claim: Pick<FigureClaim, 'speaker' | 'saidByPerson' | 'saidByCompany' | 'saidByOrganization'> & {
    citations: readonly { evidence: EvidenceSummary }[]
  }
}

/** Who makes a claim: a named person or body, the source itself, or somebody whom the text does not name. */
export function SaidBy({ claim }: SaidByProps) {
  const { saidByPerson, saidByCompany, saidByOrganization } = claim
  if (claim.speaker === 'lost') return <Unknown>somebody whom the text as held does not name</Unknown>
  if (claim.speaker === 'source') {
    const evidence = claim.citations[0]?.evidence
    return evidence?.passage?.publisher ?? evidence?.source.publisher ?? 'the source itself'
  }
  const speakers = [
    saidByPerson && { href: addressOf.person(saidByPerson.slug), name: saidByPerson.name },
    saidByCompany && { href: addressOf.company(saidByCompany.slug), name: saidByCompany.name },
    saidByOrganization && {
      href: addressOf.organization(saidByOrganization.slug),
      name: saidByOrganization.name,
    },
  ].filter((speaker) => speaker !== null)
  return speakers.map(({ href, name }, index) => (
    <span key={href}>
      {index > 0 && ', '}
      <a href={href}>{name}</a>
    </span>
  ))
}
