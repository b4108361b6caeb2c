import { Fragment } from 'react'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { addressOf } from '@/lib/domain/addresses'
import { countryName } from '@/lib/domain/country-names'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'

/** Owner, subsidiaries, seat, other names and identifiers of a company. */
export function CompanyFacts({ profile: { head, family } }: { profile: CompanyProfile }) {
  const owned = family.filter(({ depth }) => depth > 0)
  const aliases = head.names.filter(({ kind }) => kind !== 'main')
  const items: Definition[] = []
  if (head.parent) {
    items.push({
      term: 'Owned by',
      value: <a href={addressOf.company(head.parent.slug)}>{head.parent.name}</a>,
    })
  }
  if (owned.length > 0) items.push({ term: 'Owns', value: <CompanyLinks companies={owned} /> })
  if (head.country) items.push({ term: 'Seat', value: countryName(head.country) })
  if (aliases.length > 0) {
    items.push({ term: 'Also written', value: aliases.map(({ name }) => name).join('; ') })
  }
  if (head.identifiers.length > 0) {
    items.push({
      term: 'Identifiers',
      value: head.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
    })
  }
  return items.length > 0 && <div className="max-w-[65ch]">{<DefinitionList items={items} />}</div>
}

/** Companies by name, in a sentence. */
export function CompanyLinks({ companies }: { companies: readonly { slug: string; name: string }[] }) {
  return companies.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {separator(index, companies.length)}
      <a href={addressOf.company(slug)}>{name}</a>
    </Fragment>
  ))
}

function separator(index: number, length: number): string {
  if (index === 0) return ''
  return index === length - 1 ? ' and ' : ', '
}
