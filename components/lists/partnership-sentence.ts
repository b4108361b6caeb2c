import { countryName } from '@/lib/domain/country-names'
import { stateName } from '@/lib/domain/us-states'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import type { PartnershipView } from '@/lib/search-params/pages'
import { nameIn } from './chips'
import { labelIn } from './facets-of'
import { type OrderWords, orderPhrase, phrase, phraseOf, span, withFamily, wordsPhrase } from './sentence'

const orders: OrderWords = {
  company: ['by company', 'by company from Z'],
  agency: ['by agency', 'by agency from Z'],
  type: ['by type of agency', 'by type of agency from Z'],
  kind: ['by kind', 'by kind from Z'],
  began: ['earliest beginnings first', 'latest beginnings first'],
  seen: ['longest unseen first', 'last seen first'],
}

/** What a page of partnerships shows, in words after the count. */
export function partnershipPhrases(
  { facets, named, corrected }: PartnershipList,
  filters: PartnershipView,
): (string | null)[] {
  const lower = (label: (value: string | number) => string) => (value: string | number) =>
    label(value).toLowerCase()
  const years = span(filters.from, filters.to)
  return [
    phrase('of', filters.company, filters.only ? labelIn(facets.company) : withFamily(facets.company)),
    filters.only && 'without subsidiaries',
    phrase('with', filters['agency-type'], lower(labelIn(facets['agency-type']))),
    phrase('with', filters.agency, nameIn(named.agency)),
    phrase('in', filters.state, (code) => stateName('US', String(code))),
    phrase('in', filters.country, (code) => countryName(String(code))),
    phrase('over', filters.technology, lower(labelIn(facets.technology))),
    phrase('over', filters.product, nameIn(named.product)),
    phrase('of the kind', filters.kind, lower(labelIn([], partnershipKindWords))),
    phrase('with the status', filters.status, lower(labelIn([], partnershipStatusWords))),
    phrase('begun in', filters.year),
    years && `begun ${filters.from === filters.to ? `in ${years}` : years}`,
    phrase('whose beginning is', filters.began, (value) => (value === 'given' ? 'given' : 'not given')),
    wordsPhrase(filters.q, corrected),
    phraseOf('whose vendor is written', filters.vendor),
    phrase('from', filters.dataset, nameIn(named.dataset)),
    phraseOf('brought or changed by the run', filters.run),
    orderPhrase(filters.sort, orders),
  ]
}
