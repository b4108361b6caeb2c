import { LinkList } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import type { DemandItem } from '@/lib/queries/profiles/company-words'
import { CitationProofs } from '../citation-proofs'

const targetWords = { addressed: 'its leaders are addressed', focus: 'a main focus' }

/** Campaigns that address a company, and what is asked of it. */
export function CompanyPressure({ profile: { campaigns, demands } }: { profile: CompanyProfile }) {
  if (campaigns.length + demands.length === 0) return null
  return (
    <Section title="Campaigns and demands" id="campaigns">
      <LinkList
        links={campaigns.map(({ target, company, campaign }) => ({
          href: addressOf.campaign(campaign.slug),
          label: campaign.name,
          detail: (
            <>
              {company.name}: {targetWords[target]}. {campaign.description}
            </>
          ),
        }))}
      />
      {demands.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">What is asked of it</h3>
          <ul className="max-w-[65ch]">
            {demands.map((demand) => (
              <li
                key={demand.slug}
                className="flex items-start justify-between gap-4 border-t border-hair py-2 text-table"
              >
                <span>
                  {demand.text}
                  <small className="block text-micro text-soft">
                    <AskedBy demand={demand} /> of {demand.askedOf ?? demand.company?.name}
                  </small>
                </span>
                <CitationProofs citations={demand.citations} of={demand.text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function AskedBy({ demand: { campaign, organization } }: { demand: DemandItem }) {
  if (campaign) return <a href={addressOf.campaign(campaign.slug)}>{campaign.name}</a>
  return organization && <a href={addressOf.organization(organization.slug)}>{organization.name}</a>
}
