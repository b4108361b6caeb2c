import { tableNamed } from '@/lib/queries/tables/all-tables'
import type { RawParams } from '@/lib/search-params/parse'
import { transactionsAddress } from '@/lib/search-params/transactions'
import type { Offer } from './offer'
import { searchOffer } from './search-offer'
import { tableOffer } from './table-offer'
import { transactionsOffer } from './transactions-offer'

/**
 * The rows that a name and the parameters of an address ask for; null where nothing has that name.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function offerNamed(name: string, raw: RawParams): Promise<Offer | null> {
  if (name === 'search') return searchOffer(raw)
  if (name === transactionsAddress.name) return transactionsOffer(raw)
  const table = tableNamed(name)
  return table ? tableOffer(table, raw) : null
}
