import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import {
  asWritten,
  choices,
  countries,
  flag,
  slug,
  slugs,
  sort,
  states,
  text,
  year,
  years,
} from './parameter'
import type { Filters } from './parse'

const columns = ['company', 'agency', 'type', 'kind', 'began', 'seen'] as const

/** What the address of the list of partnerships may hold. */
export const partnershipsList = {
  name: 'partnerships',
  path: '/partnerships',
  parameters: {
    q: text(),
    'agency-type': slugs(),
    company: slugs(),
    only: flag(),
    technology: slugs(),
    kind: choices(['data_sharing', 'contract', 'product_sale', 'pilot', 'bid', 'use', 'unspecified']),
    status: choices(['active', 'ended', 'bidding', 'no_longer_listed', 'unknown']),
    country: countries(),
    state: states(),
    year: years(),
    from: year(),
    to: year(),
    began: choices(['given', 'not-given']),
    agency: slugs(),
    product: slugs(),
    vendor: asWritten(),
    dataset: slugs(),
    run: slug(),
    sort: sort(columns, '-began'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type PartnershipFilters = Filters<(typeof partnershipsList)['parameters']>
