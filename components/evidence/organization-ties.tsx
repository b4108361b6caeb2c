import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { OrganizationPage } from '@/lib/queries/evidence/organization-page'

const roleWords = { lead: 'leads it', partner: 'takes part' }

/** An organization's people who are quoted, and the campaigns it leads or takes part in. */
export function OrganizationTies({
  organization: { people, campaigns },
}: {
  organization: OrganizationPage
}) {
  return (
    <>
      {campaigns.length > 0 && (
        <Section title="Campaigns">
          <ul className="reach max-w-[72ch]">
            {campaigns.map(({ role, campaign }) => (
              <li key={campaign.slug} className="border-t border-hair py-2.5">
                <a href={addressOf.campaign(campaign.slug)}>{campaign.name}</a>
                <small className="block text-micro text-soft">
                  {roleWords[role]} · {campaign.description}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {people.length > 0 && (
        <Section title="People">
          <ul className="reach max-w-[72ch]">
            {people.map(({ slug, name, role, _count }) => (
              <li key={slug} className="border-t border-hair py-2.5">
                <a href={addressOf.person(slug)}>{name}</a>
                <small className="block text-micro text-soft">
                  {role} · {formatCounted(_count.quotes, 'quote', 'quotes')}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
