import { countryName } from '@/lib/domain/country-names'
import { stateName } from '@/lib/domain/us-states'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractList } from '@/lib/queries/lists/contracts'
import type { ContractView } from '@/lib/search-params/pages'
import { nameIn } from './chips'
import { amountWords } from './contract-words'
import { labelIn } from './facets-of'
import {
  amountSpan,
  type OrderWords,
  orderPhrase,
  phrase,
  phraseOf,
  span,
  withFamily,
  wordsPhrase,
} from './sentence'

const orders: OrderWords = {
  amount: ['smallest first', 'largest first'],
  signed: ['earliest first', 'latest first'],
  buyer: ['by buyer', 'by buyer from Z'],
  recipient: ['by recipient', 'by recipient from Z'],
}

const resellerPhrases: Readonly<Record<string, string>> = {
  yes: 'through resellers',
  no: 'not through resellers',
}

/** What a page of contracts shows, in words after the count. */
export function contractPhrases(
  { facets, named, corrected }: ContractList,
  filters: ContractView,
): (string | null)[] {
  const company = filters.only ? labelIn(facets.company) : withFamily(facets.company)
  const words = (of: Readonly<Record<string, string>>) => labelIn([], of)
  const years = span(filters.from, filters.to)
  return [
    phrase('of', filters.company, company),
    filters.only && 'without subsidiaries',
    filters.reseller.length === 1 ? (resellerPhrases[filters.reseller[0] ?? ''] ?? null) : null,
    phrase('in which it has a part', filters.role, words(contractRoleWords)),
    phrase('bought by', filters.agency, nameIn(named.agency)),
    phrase('bought by', filters['agency-type'], (type) => labelIn(facets['agency-type'])(type).toLowerCase()),
    phraseOf('whose buyer is written', filters.buyer),
    phrase('in', filters.state, (code) => stateName('US', String(code))),
    phrase('in', filters.country, (code) => countryName(String(code))),
    phraseOf('whose recipient is written', filters.recipient),
    phrase('without a match for the', filters.unmatched),
    phrase('over', filters.technology, (slug) => labelIn(facets.technology)(slug).toLowerCase()),
    phrase('of the kind', filters.kind, (kind) => words(contractKindWords)(kind).toLowerCase()),
    phrase('with actions in fiscal year', filters.year),
    years && `with actions in fiscal ${filters.from === filters.to ? 'year' : 'years'} ${years}`,
    phrase('in', filters.currency),
    phrase('with amounts', filters.amount, words(amountWords)),
    amountSpan(filters['amount-from'], filters['amount-to']),
    wordsPhrase(filters.q, corrected),
    phrase('from', filters.dataset, nameIn(named.dataset)),
    phraseOf('brought or changed by the run', filters.run),
    orderPhrase(filters.sort, orders),
  ]
}
