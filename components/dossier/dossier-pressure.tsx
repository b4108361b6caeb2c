import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { Marks } from './marks'

const targetWords = { addressed: 'its leaders are addressed', focus: 'a main focus' }

/** Campaigns that address a company, and what is asked of it by name. */
export function DossierPressure({ dossier: { words, notes } }: { dossier: Dossier }) {
  const { campaigns, demands } = words
  if (campaigns.length + demands.length === 0) return null
  return (
    <Section title="Campaigns and demands" id="campaigns">
      <ul className="max-w-[75ch] text-small">
        {campaigns.map(({ target, company, campaign }) => (
          <li key={`${campaign.slug} ${company.slug}`} className="border-t border-hair py-2">
            <a href={addressOf.campaign(campaign.slug)} className="font-semibold">
              {campaign.name}
            </a>{' '}
            ({company.name}: {targetWords[target]}). {campaign.description}{' '}
            <Marks of={campaign.citations.map(({ evidence }) => evidence.id)} notes={notes} />
          </li>
        ))}
        {demands.map(({ slug, text, askedOf, company, campaign, organization, citations }) => (
          <li key={slug} className="border-t border-hair py-2">
            <b className="font-semibold">Demand: </b>
            {text}{' '}
            <span className="text-soft">
              {(campaign ?? organization)?.name ?? 'Not said who'} asks {askedOf ?? company?.name}.
            </span>{' '}
            <Marks of={citations.map(({ evidence }) => evidence.id)} notes={notes} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
