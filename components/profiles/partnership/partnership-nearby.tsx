import { Section } from '@/components/ui/section'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { PartnershipTable } from '../partnership-table'

/** What else the agency uses, and where else the company is. */
export function PartnershipNearby({ partnership }: { partnership: PartnershipDetail }) {
  const { company, agency, agencyGroup, sameParty, sameCompany } = partnership
  const party = agency?.name ?? agencyGroup?.name
  return (
    <>
      {sameParty.length > 0 && (
        <Section title={`Other partnerships of ${party}`} id="same-agency">
          <PartnershipTable caption={`With ${party}`} rows={sameParty} of="agency" />
        </Section>
      )}
      {company && sameCompany.length > 0 && (
        <Section
          title={`Other partnerships of ${company.name}`}
          id="same-company"
          note={agency?.state ? 'Agencies in the same state first, then the newest.' : 'The newest first.'}
        >
          <PartnershipTable caption={`With ${company.name}`} rows={sameCompany} of="company" />
        </Section>
      )}
    </>
  )
}
