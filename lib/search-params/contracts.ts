import type { List } from './address'
import { cursor } from './cursor'
import { asWritten, choices, currencies, flag, slug, slugs, sort, text, year, years } from './parameter'
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
    agency: slug(),
    buyer: asWritten(),
    recipient: asWritten(),
    unmatched: choices(['recipient', 'buyer']),
    kind: choices(['award', 'order', 'grant', 'subaward', 'bid']),
    year: years(),
    from: year(),
    to: year(),
    currency: currencies(),
    amount: choices(['positive', 'zero', 'negative', 'not-given']),
    dataset: slugs(),
    run: slug(),
    sort: sort(columns, '-signed'),
    after: cursor(),
    before: cursor(),
  },
} satisfies List

export type ContractFilters = Filters<(typeof contractsList)['parameters']>
