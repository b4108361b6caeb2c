import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import {
  amountOfMoney,
  asWritten,
  choices,
  countries,
  currencies,
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

const columns = ['amount', 'signed', 'buyer', 'recipient'] as const

/** What the address of the list of contracts may hold. */
export const contractsList = {
  name: 'contracts',
  path: '/contracts',
  parameters: {
    q: text(),
    company: slugs(),
    only: flag(),
    role: choices(['recipient', 'technology', 'bidder']),
    reseller: choices(['yes', 'no']),
    'agency-type': slugs(),
    agency: slugs(),
    country: countries(),
    state: states(),
    technology: slugs(),
    buyer: asWritten(),
    recipient: asWritten(),
    unmatched: choices(['recipient', 'buyer']),
    kind: choices(['award', 'order', 'grant', 'subaward', 'bid']),
    year: years(),
    from: year(),
    to: year(),
    currency: currencies(),
    amount: choices([
      'negative',
      'zero',
      'under-10k',
      '10k-100k',
      '100k-1m',
      '1m-10m',
      '10m-100m',
      'from-100m',
      'not-given',
      'positive',
    ]),
    'amount-from': amountOfMoney(),
    'amount-to': amountOfMoney(),
    dataset: slugs(),
    run: slug(),
    sort: sort(columns, '-signed'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type ContractFilters = Filters<(typeof contractsList)['parameters']>
