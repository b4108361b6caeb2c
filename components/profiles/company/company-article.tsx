import { SubjectKnown } from '@/components/coverage/subject-known'
import { DossierLink } from '@/components/dossier/dossier-link'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Written } from '@/components/ui/written'
import { addressOf } from '@/lib/domain/addresses'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { TakeAlong } from '../take-along'
import { CompanyClaims } from './company-claims'
import { CompanyContents } from './company-contents'
import { CompanyContracts } from './company-contracts'
import { CompanyCounted } from './company-counted'
import { CompanyFacts } from './company-facts'
import { CompanyFigures } from './company-figures'
import { CompanyPressure } from './company-pressure'
import { CompanyPromises } from './company-promises'
import { CompanyReach } from './company-reach'
import { CompanySources } from './company-sources'
import { CompanyStatements } from './company-statements'
import { CompanySupply } from './company-supply'
import { FamilySwitch } from './family-switch'
import { scopeOf } from './scope'

/** A company's page: what it supplies to whom, what is claimed about it, what it promised, and who says so. */
export function CompanyArticle({ profile, today }: { profile: CompanyProfile; today: Date }) {
  const { head } = profile
  return (
    <>
      <Crumb href="/companies" parent="Companies">
        {head.name}
      </Crumb>
      <PageHead
        title={head.name}
        standfirst={head.description}
        actions={
          <>
            <CopyLink href={addressOf.company(head.slug)} /> <span className="print:hidden">·</span>{' '}
            <DossierLink subject={{ kind: 'company', slug: head.slug }} />
          </>
        }
      />
      <Written as="div">
        <CompanyFacts profile={profile} />
        <FamilySwitch profile={profile} />
        <CompanyFigures profile={profile} />
        <CompanyContents profile={profile} />
        <CompanySupply profile={profile} />
        <CompanyReach profile={profile} />
        <CompanyClaims profile={profile} />
        <CompanyContracts profile={profile} />
        <CompanyPromises profile={profile} today={today} />
        <CompanyPressure profile={profile} />
        <CompanyStatements profile={profile} />
        <CompanySources profile={profile} />
        <SubjectKnown coverage={profile.coverage} />
        <TakeAlong record={`/api/v1/companies/${head.slug}`} tables={tablesOf(profile)} />
        <CompanyCounted profile={profile} />
      </Written>
    </>
  )
}

/** With the companies it owns, or without, as the page is. */
function tablesOf(profile: CompanyProfile) {
  const own = `company=${profile.head.slug}`
  const shown = scopeOf(profile).only ? `${own}&only=1` : own
  return [
    { name: 'partnerships', title: 'Partnerships', query: shown },
    { name: 'contracts', title: 'Contracts', query: shown },
    { name: 'claims', title: 'Claims', query: shown },
    { name: 'figures', title: 'Figures', query: shown },
    { name: 'commitments', title: 'Its own commitments', query: own },
    { name: 'campaigns', title: 'Campaigns', query: shown },
    { name: 'evidence', title: 'Quotes and references', query: own },
  ]
}
