import { Crumb } from '@/components/ui/crumb'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { countryName } from '@/lib/domain/country-names'
import { organizationKindWords } from '@/lib/domain/words'
import type { OrganizationPage } from '@/lib/queries/evidence/organization-page'
import { ClaimList } from './claim-list'
import { DemandList } from './demand-list'
import { OrganizationTies } from './organization-ties'
import { OtherNames } from './other-names'
import { QuotedWordsList } from './quoted-words-list'

/** An organization: what it is, how sources call it, what it asks and claims, and the words that name it. */
export function OrganizationArticle({ organization }: { organization: OrganizationPage }) {
  const { name, kind, description, country, note, names, demands, claims, claimsSaid, namedIn } = organization
  return (
    <article>
      <Crumb href="/organizations" parent="Organizations">
        {organizationKindWords[kind]}
      </Crumb>
      <PageHead
        title={name}
        standfirst={description ?? organizationKindWords[kind]}
        actions={country && countryName(country)}
      />
      {note && <Note>{note}</Note>}
      <OtherNames names={names} />
      <OrganizationTies organization={organization} />
      {demands.length > 0 && (
        <Section title="What it asks" id="demands">
          <DemandList demands={demands} />
        </Section>
      )}
      {claimsSaid.length > 0 && (
        <Section title="What it claims" id="claims">
          <ClaimList claims={claimsSaid} />
        </Section>
      )}
      {claims.length > 0 && (
        <Section title="What is claimed about it">
          <ClaimList claims={claims} />
        </Section>
      )}
      {namedIn.length > 0 && (
        <Section title="Words that name it">
          <QuotedWordsList quotes={namedIn} />
        </Section>
      )}
    </article>
  )
}
