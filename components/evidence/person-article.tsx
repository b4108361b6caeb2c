import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { PersonPage } from '@/lib/queries/evidence/person-page'
import { QuotedWordsList } from './quoted-words-list'

/** A person in the public role that sources state, with every quote of theirs. */
export function PersonArticle({ person }: { person: PersonPage }) {
  const { name, role, note, organization, company, quotes, namedIn } = person
  const at = organization
    ? { name: organization.name, href: addressOf.organization(organization.slug) }
    : company && { name: company.name, href: addressOf.company(company.slug) }
  return (
    <article>
      <Crumb href="/evidence" parent="Evidence">
        Person quoted
      </Crumb>
      <PageHead
        title={name}
        standfirst={<Role role={role} at={at} />}
        actions={formatCounted(quotes.length, 'quote', 'quotes')}
      />
      {note && <Note>{note}</Note>}
      <Section title="In their words" note="The role is the one that the source states at the time.">
        {quotes.length > 0 ? (
          <QuotedWordsList quotes={quotes} />
        ) : (
          <EmptyState title="No quote of theirs is held.">
            The ledger names this person, in the words of others.
          </EmptyState>
        )}
      </Section>
      {namedIn.length > 0 && (
        <Section title="Named in">
          <QuotedWordsList quotes={namedIn} />
        </Section>
      )}
    </article>
  )
}

/** A role as the source states it, with the body it names as a link, or with the body after it. */
function Role({ role, at }: { role: string; at: { name: string; href: string } | null }) {
  if (!at) return role
  const start = role.indexOf(at.name)
  const link = <a href={at.href}>{at.name}</a>
  if (start < 0) {
    return (
      <>
        {role}, {link}
      </>
    )
  }
  return (
    <>
      {role.slice(0, start)}
      {link}
      {role.slice(start + at.name.length)}
    </>
  )
}
