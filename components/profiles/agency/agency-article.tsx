import { SubjectKnown } from '@/components/coverage/subject-known'
import { DossierLink } from '@/components/dossier/dossier-link'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Written } from '@/components/ui/written'
import { addressOf } from '@/lib/domain/addresses'
import { shortPlace } from '@/lib/domain/place'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import { ClaimTable } from '../claim-table'
import { Slips } from '../slips'
import { TakeAlong } from '../take-along'
import { AgencyContracts } from './agency-contracts'
import { AgencyFacts } from './agency-facts'
import { AgencySuppliers } from './agency-suppliers'

/** An agency's page: who supplies it with what, since when, for how much, and who says so. */
export function AgencyArticle({ profile }: { profile: AgencyProfile }) {
  const { head, claims, citations } = profile
  return (
    <>
      <Crumb href="/agencies" parent="Agencies">
        {head.name}
      </Crumb>
      <PageHead
        title={head.name}
        standfirst={`${head.type.name}, ${shortPlace(head)}`}
        actions={
          <>
            <CopyLink href={addressOf.agency(head.slug)} /> <span className="print:hidden">·</span>{' '}
            <DossierLink subject={{ kind: 'agency', slug: head.slug }} />
          </>
        }
      />
      {head.note && <Note>{head.note}</Note>}
      <Written as="div">
        <Columns main={<AgencySuppliers profile={profile} />} aside={<AgencyFacts profile={profile} />} />
        <AgencyContracts profile={profile} />
        {claims.length > 0 && (
          <Section title="Claims about it" id="claims">
            <ClaimTable caption="Claims about the agency" claims={claims} />
          </Section>
        )}
        {citations.length > 0 && (
          <Section title="Words that name it" id="quotes">
            <Slips citations={citations} />
          </Section>
        )}
        <SubjectKnown coverage={profile.coverage} />
        <TakeAlong
          record={`/api/v1/agencies/${head.slug}`}
          tables={['Partnerships', 'Contracts', 'Claims'].map((title) => ({
            name: title.toLowerCase(),
            title,
            query: `agency=${head.slug}`,
          }))}
        />
        <Section title="What this page counts" id="counted">
          <p className="max-w-[62ch] text-table text-soft">
            A partnership is one company and this agency over one product or technology and of one kind. What
            is not here may exist: the ledger holds what articles and registers say, and for most agencies no
            register of contracts has been loaded.
          </p>
        </Section>
      </Written>
    </>
  )
}
