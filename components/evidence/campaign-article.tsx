import { TakeAlong } from '@/components/profiles/take-along'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { CampaignPage } from '@/lib/queries/evidence/campaign-page'
import { AnswerList } from './answer-list'
import { CampaignFacts } from './campaign-facts'
import { DemandList } from './demand-list'
import { EvidenceSlip } from './evidence-slip'

/** A campaign: who asks what of whom, since when, and what was answered. */
export function CampaignArticle({ campaign }: { campaign: CampaignPage }) {
  const { name, description, demands, answers, evidence } = campaign
  return (
    <article>
      <Crumb href="/campaigns" parent="Campaigns">
        {name}
      </Crumb>
      <PageHead title={name} standfirst={description} />
      <CampaignFacts campaign={campaign} />
      {demands.length > 0 && (
        <Section title="What it asks" id="demands">
          <DemandList demands={demands} />
        </Section>
      )}
      {answers.length > 0 && (
        <Section
          title="What the companies answered and did"
          id="answers"
          note="As the same documents report it, in the order of the companies."
        >
          <AnswerList answers={answers} />
        </Section>
      )}
      {evidence.length > 0 && (
        <Section title="How we know">
          <ol className="gap-x-14 wide:columns-2">
            {evidence.map((slip) => (
              <li key={slip.id} className="break-inside-avoid border-t border-hair py-4">
                <EvidenceSlip evidence={slip} note={slip.note} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <TakeAlong record={`/api/v1/campaigns/${campaign.slug}`} />
    </article>
  )
}
