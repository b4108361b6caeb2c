import { wrongParameters } from '@/lib/http/problem'
import { tableNamed } from '@/lib/queries/tables/all-tables'
import { evidenceHealthList } from '@/lib/search-params/evidence-health'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { transactionsAddress } from '@/lib/search-params/transactions'
import { conflictsFile, conflictsOffer } from './conflicts-offer'
import { healthOffer } from './health-offer'
import type { Offer } from './offer'
import { plainOffers } from './plain-offers'
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
  if (name === evidenceHealthList.name) return healthOffer(raw)
  const plain = plainOffers.find((offer) => offer.name === name)
  if (plain || name === conflictsFile.name) refuseParameters(raw)
  if (name === conflictsFile.name) return conflictsOffer()
  if (plain) return plain
  const table = tableNamed(name)
  return table ? tableOffer(table, raw) : null
}

function refuseParameters(raw: RawParams): void {
  const { problems } = parseParams({}, raw)
  if (problems.length > 0) throw wrongParameters(problems)
}
