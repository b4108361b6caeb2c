import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { CampaignPage } from '@/lib/queries/evidence/campaign-page'
import { NameLinks } from './name-links'

/** Who leads a campaign and takes part, whom it addresses, whom it is about, and when it began. */
export function CampaignFacts({ campaign }: { campaign: CampaignPage }) {
  const { organizations, companies, beganEarliest, beganLatest, beganText } = campaign
  const lead = organizations.filter(({ role }) => role === 'lead').map(({ organization }) => organization)
  const partners = organizations
    .filter(({ role }) => role === 'partner')
    .map(({ organization }) => organization)
  const focus = companies.filter(({ target }) => target === 'focus').map(({ company }) => company)
  return (
    <div className="max-w-[65ch]">
      <DefinitionList
        items={[
          line('Led by', <NameLinks names={lead} address={addressOf.organization} />, lead.length),
          line('With', <NameLinks names={partners} address={addressOf.organization} />, partners.length),
          {
            term: 'Addresses',
            value: <NameLinks names={companies.map(({ company }) => company)} address={addressOf.company} />,
          },
          line('In focus', <NameLinks names={focus} address={addressOf.company} />, focus.length),
          {
            term: 'Began',
            value: (
              <>
                <PartialDateText earliest={beganEarliest} latest={beganLatest} />
                {beganText && <span className="text-soft"> (in the source: “{beganText}”)</span>}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}

function line(term: string, value: Definition['value'], count: number): Definition {
  return { term, value: count > 0 ? value : <Unknown>the source does not say</Unknown> }
}
