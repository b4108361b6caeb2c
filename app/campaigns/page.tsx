import { answered } from '@/app/answered'
import { CountedLink } from '@/components/counted/counted-link'
import { CampaignTable } from '@/components/evidence/campaign-table'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { formatCounted } from '@/lib/domain/format-number'
import { campaignList } from '@/lib/queries/evidence/campaign-page'

export const metadata = pageMetadata({
  title: 'Campaigns',
  description:
    'Campaigns that ask something of the companies that supply the police: who leads them, what they ask, what was answered.',
  path: '/campaigns',
})

async function CampaignsPage() {
  const campaigns = await campaignList()
  return (
    <>
      <PageHead
        title="Campaigns"
        standfirst="Who asks what of the companies that supply the police, and what the companies answered."
        actions={
          <>
            {formatCounted(campaigns.length, 'campaign', 'campaigns')} · <CountedLink rows="/campaigns" />
          </>
        }
      />
      {campaigns.length === 0 ? (
        <EmptyState title="No campaign is in the ledger yet.">
          Campaigns are read in articles and appear with the next load.
        </EmptyState>
      ) : (
        <>
          <CampaignTable campaigns={campaigns} />
          <Downloads name="campaigns" query="" />
        </>
      )}
    </>
  )
}

export default answered(CampaignsPage)
