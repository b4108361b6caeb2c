import { countryName } from '@/lib/domain/country-names'
import { coverageWords } from '@/lib/domain/coverage'
import { stateName } from '@/lib/domain/us-states'
import { agencyLevelWords, attributionWords, unmatchedKindWords } from '@/lib/domain/words'
import type { AgencyList } from '@/lib/queries/lists/agencies'
import type { CompanyList } from '@/lib/queries/lists/companies'
import type { EvidenceListing } from '@/lib/queries/lists/evidence'
import type { UnmatchedList } from '@/lib/queries/lists/unmatched'
import type { AgencyView, CompanyView, EvidenceView, UnmatchedView } from '@/lib/search-params/pages'
import type { Value } from '@/lib/search-params/parameter'
import { nameIn } from './chips'
import { labelIn } from './facets-of'
import { type OrderWords, orderPhrase, phrase, phraseOf, withFamily, wordsPhrase } from './sentence'

const lower = (label: (value: Value) => string) => (value: Value) => label(value).toLowerCase()
const byName = ['by name', 'by name from Z'] as const
const most = (what: string) => [`fewest ${what} first`, `most ${what} first`] as const
const latest = ['oldest evidence first', 'latest evidence first'] as const

const agencyOrders: OrderWords = {
  name: byName,
  type: ['by type', 'by type from Z'],
  state: ['by state', 'by state from Z'],
  companies: most('companies'),
  partnerships: most('partnerships'),
  latest,
}

/** What a page of agencies shows, in words after the count. */
export function agencyPhrases(
  { facets, named, corrected }: AgencyList,
  filters: AgencyView,
): (string | null)[] {
  return [
    phrase('of the type', filters.type, lower(labelIn(facets.type))),
    phrase('at the level', filters.level, lower(labelIn([], agencyLevelWords))),
    phrase('in', filters.state, (code) => stateName('US', String(code))),
    phrase('in', filters.country, (code) => countryName(String(code))),
    phrase('with', filters.company, withFamily(facets.company)),
    phrase('with technology for', filters.technology, lower(labelIn(facets.technology))),
    phrase('that are', filters.known, lower(labelIn([], coverageWords))),
    phrase('that are', filters.place, (value) => (value === 'on-map' ? 'on the map' : 'not on the map')),
    wordsPhrase(filters.q, corrected),
    phrase('from', filters.dataset, nameIn(named.dataset)),
    phraseOf('brought or changed by the run', filters.run),
    orderPhrase(filters.sort, agencyOrders),
  ]
}

const companyOrders: OrderWords = {
  name: byName,
  parent: ['by owner', 'by owner from Z'],
  partnerships: most('partnerships'),
  agencies: most('agencies'),
  contracts: most('contracts'),
  latest,
}

/** What a page of companies shows, in words after the count. */
export function companyPhrases({ facets, corrected }: CompanyList, filters: CompanyView): (string | null)[] {
  return [
    phrase('that supply', filters.technology, lower(labelIn(facets.technology))),
    phrase('that supply agencies of the type', filters['agency-type'], lower(labelIn(facets['agency-type']))),
    phrase('owned by', filters.parent, labelIn(facets.parent)),
    phrase('that are', filters.known, lower(labelIn([], coverageWords))),
    wordsPhrase(filters.q, corrected),
    orderPhrase(filters.sort, companyOrders),
  ]
}

const evidenceOrders: OrderWords = {
  newest: ['newest first', 'oldest first'],
  source: ['by source', 'by source from Z'],
}

/** What a page of evidence shows, in words after the count. */
export function evidencePhrases(
  { facets, corrected }: EvidenceListing,
  filters: EvidenceView,
): (string | null)[] {
  return [
    phrase('about', filters.company, withFamily(facets.company)),
    phrase('from', filters.source, labelIn(facets.source)),
    phrase('of the kind', filters.kind),
    phrase('published in', filters.year),
    phrase('with the attribution', filters.attribution, labelIn([], attributionWords)),
    wordsPhrase(filters.q, corrected),
    orderPhrase(filters.sort, evidenceOrders),
  ]
}

const unmatchedOrders: OrderWords = {
  value: ['smallest amounts first', 'largest amounts first'],
  rows: most('rows'),
  contracts: most('contracts'),
  name: byName,
}

/** What a page of names that are not matched shows, in words after the count. */
export function unmatchedPhrases(
  { facets, corrected }: UnmatchedList,
  filters: UnmatchedView,
): (string | null)[] {
  return [
    phrase('written as', filters.kind, lower(labelIn([], unmatchedKindWords))),
    wordsPhrase(filters.q, corrected),
    phrase('from', filters.dataset, labelIn(facets.dataset)),
    orderPhrase(filters.sort, unmatchedOrders),
  ]
}
