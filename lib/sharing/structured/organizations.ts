import { addressOf } from '@/lib/domain/addresses'
import type { AgencyHead } from '@/lib/queries/profiles/agency-head'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { addressIn, breadcrumbs, type Thing, textOf } from './things'

/** Names that one page gives; registers write some companies in a hundred ways. */
const mostNames = 20

/** A company in schema.org's words, with whom it belongs to and whom it owns. */
export function companyThings({ head, family }: CompanyProfile): Thing[] {
  const path = addressOf.company(head.slug)
  return [
    {
      '@type': 'Corporation',
      '@id': addressIn(path),
      url: addressIn(path),
      name: head.name,
      alternateName: otherNames(head),
      description: textOf(head.description),
      parentOrganization: head.parent && named('Organization', head.parent, addressOf.company),
      subOrganization: family
        .filter(({ depth }) => depth === 1)
        .map((member) => named('Organization', member, addressOf.company)),
      identifier: head.identifiers.slice(0, mostNames).map(({ scheme, value }) => ({
        '@type': 'PropertyValue',
        propertyID: scheme,
        value,
      })),
    },
    breadcrumbs({ name: 'Companies', path: '/companies' }, { name: head.name, path }),
  ]
}

/** An agency in schema.org's words: where it is and whose part. A campus police is not always a government's. */
export function agencyThings(head: AgencyHead): Thing[] {
  const path = addressOf.agency(head.slug)
  const type = head.level === 'campus' ? 'Organization' : 'GovernmentOrganization'
  return [
    {
      '@type': type,
      '@id': addressIn(path),
      url: addressIn(path),
      name: head.name,
      alternateName: otherNames(head),
      additionalType: head.type.name,
      address: {
        '@type': 'PostalAddress',
        addressLocality: head.city,
        addressRegion: head.state,
        addressCountry: head.country,
      },
      location: head.place && {
        '@type': 'Place',
        geo: { '@type': 'GeoCoordinates', ...head.place },
      },
      identifier: head.ori && { '@type': 'PropertyValue', propertyID: 'ORI', value: head.ori },
      parentOrganization: head.parent && named(type, head.parent, addressOf.agency),
    },
    breadcrumbs({ name: 'Agencies', path: '/agencies' }, { name: head.name, path }),
  ]
}

function otherNames({ name, names }: { name: string; names: readonly { name: string }[] }): string[] {
  const others = new Set(names.map((other) => other.name).filter((other) => other !== name))
  return [...others].slice(0, mostNames)
}

function named(type: string, { slug, name }: { slug: string; name: string }, path: (slug: string) => string) {
  return { '@type': type, '@id': addressIn(path(slug)), name }
}
