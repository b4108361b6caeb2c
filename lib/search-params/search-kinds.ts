import { addressOf } from '@/lib/domain/addresses'
import { listHref } from './address'
import { agenciesList } from './agencies'
import { companiesList } from './companies'
import { contractsList } from './contracts'
import { evidenceList } from './evidence'
import { partnershipsList } from './partnerships'

type KindWords = {
  title: string
  /** One of them, as a sentence needs it. */
  one: string
  /** Where a record lives, by its slug or id. */
  address: (key: string) => string
  /** The list that has all that words find, where there is one. */
  all?: (q: string) => string
}

/** The kinds of records that are searched, the entity before what mentions it: what they are called, and where they live. */
export const searchKindWords = {
  companies: {
    title: 'Companies',
    one: 'company',
    address: addressOf.company,
    all: (q) => listHref(companiesList, { q }),
  },
  agencies: {
    title: 'Agencies',
    one: 'agency',
    address: addressOf.agency,
    all: (q) => listHref(agenciesList, { q }),
  },
  /** A product stands on its company's page. */
  products: { title: 'Products', one: 'product', address: addressOf.company },
  technologies: {
    title: 'Technologies',
    one: 'technology',
    address: (slug) => listHref(partnershipsList, { technology: [slug] }),
  },
  partnerships: {
    title: 'Partnerships',
    one: 'partnership',
    address: addressOf.partnership,
    all: (q) => listHref(partnershipsList, { q }),
  },
  organizations: { title: 'Organizations', one: 'organization', address: addressOf.organization },
  people: { title: 'People', one: 'person', address: addressOf.person },
  campaigns: { title: 'Campaigns', one: 'campaign', address: addressOf.campaign },
  commitments: { title: 'Commitments', one: 'commitment', address: addressOf.commitment },
  figures: { title: 'Figures', one: 'figure', address: addressOf.figure },
  datasets: { title: 'Datasets', one: 'dataset', address: addressOf.dataset },
  sources: { title: 'Sources', one: 'source', address: addressOf.source },
  evidence: {
    title: 'Quotes and references',
    one: 'quote or reference',
    address: addressOf.evidence,
    all: (q) => listHref(evidenceList, { q }),
  },
  contracts: {
    title: 'Contracts',
    one: 'contract',
    address: addressOf.contract,
    all: (q) => listHref(contractsList, { q }),
  },
} as const satisfies Record<string, KindWords>

export type SearchKind = keyof typeof searchKindWords

/** The kinds in the order in which equally good hits stand. */
export const searchKinds = Object.keys(searchKindWords) as readonly SearchKind[]

/** The kinds that have no list of their own to be searched: the search pages through them. */
export const pagedKinds = [
  'products',
  'technologies',
  'organizations',
  'people',
  'campaigns',
  'commitments',
  'figures',
  'datasets',
  'sources',
] as const

export type PagedKind = (typeof pagedKinds)[number]
