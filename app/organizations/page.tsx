import { answered } from '@/app/answered'
import { OrganizationTable } from '@/components/evidence/organization-table'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { formatCounted } from '@/lib/domain/format-number'
import { organizationList } from '@/lib/queries/evidence/organization-list'

export const metadata = pageMetadata({
  title: 'Organizations',
  description:
    'The organizations that Blue Ledger’s sources name or quote: who asks, researches, speaks or employs those who do.',
  path: '/organizations',
})

async function OrganizationsPage() {
  const organizations = await organizationList()
  return (
    <>
      <PageHead
        title="Organizations"
        standfirst="Who asks, researches and speaks about the companies that supply the police, as the sources name them."
        actions={formatCounted(organizations.length, 'organization', 'organizations')}
      />
      {organizations.length === 0 ? (
        <EmptyState title="No organization is in the ledger yet.">
          Organizations are declared in seeds/registry and appear with the next load.
        </EmptyState>
      ) : (
        <>
          <OrganizationTable organizations={organizations} />
          <Downloads name="organizations" query="" hasApi={false} />
        </>
      )}
    </>
  )
}

export default answered(OrganizationsPage)
