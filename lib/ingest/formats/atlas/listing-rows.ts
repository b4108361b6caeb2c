import type { AgencyFacts, ListingRow, Problem } from '@/lib/ingest/import/mapped'
import { type Mapping, refused, shown } from '../mapping'
import { stateReader } from '../us-state'
import type { ListingMeaning } from './columns'
import { listingDates } from './listing-dates'
import type { ListingRules } from './listing-rules'

type Row = readonly string[]

/** Reads rows that list which agency uses which technology, and whose. What a row says wrong refuses it. */
export function listingMapper(
  columns: Mapping<ListingMeaning>,
  rules: ListingRules,
): (row: Row) => ListingRow | Problem {
  const agencyOf = agencyReader(columns, rules)
  const technology = columns.get('technology')
  const vendorCells = columns.all('vendor')
  const datesOf = listingDates(columns, rules)
  const cells = columns.cells()
  const repeats = new Map<string, number>()
  const oversize = columns.oversize()

  return (row) => {
    const long = oversize(row)
    if (long) return long
    const agency = agencyOf(row)
    if ('reason' in agency) return agency
    const tie = rules.tieOf(technology(row))
    if (!tie)
      return columns.problem(
        'technology',
        technology(row),
        technology(row) ? `technology ${shown(technology(row))} is not known` : 'names no technology',
        rules.remedies.technology,
      )
    const dated = datesOf(row, tie)
    if ('reason' in dated) return dated
    const key = rules.keyOf(row)
    if (!key && !rules.keysByWords)
      return columns.problem(
        'rowKey',
        '',
        'has no key of the register',
        'give it the key that the register gives it',
      )
    const { vendor, beginnings: _, ...said } = tie
    const vendors = vendor ? [vendor] : [...new Set(vendorCells(row).flatMap(rules.vendorsOf))]
    return {
      shape: 'listing',
      rowKey: key || ownWords(agency, tie.technology, vendors),
      agency,
      vendors,
      ...said,
      dated,
      cells: cells(row),
    }
  }

  /** The key of a row that the register gives none: what it says, and a number where it says so more than once. */
  function ownWords({ name, state, county }: AgencyFacts, technology: string, vendors: string[]): string {
    const said = [name, state ?? '', county ?? '', technology, ...vendors]
      .join('|')
      .toLowerCase()
      .slice(0, 380)
    const times = (repeats.get(said) ?? 0) + 1
    repeats.set(said, times)
    return times > 1 ? `${said}|#${times}` : said
  }
}

/** Reads the agency that a row names. */
function agencyReader(
  columns: Mapping<ListingMeaning>,
  rules: ListingRules,
): (row: Row) => AgencyFacts | Problem {
  const agency = columns.get('agency')
  const institution = columns.get('institution')
  const type = columns.get('agencyType')
  const jurisdiction = columns.get('jurisdiction')
  const city = columns.all('city')
  const county = columns.all('county')
  const stateOf = stateReader(columns, rules.country, rules.state)
  return (row) => {
    const state = stateOf(row)
    if (refused(state)) return state
    const name = agency(row) || institution(row)
    if (!name) return columns.problem('agency', '', 'names no agency', 'name it')
    const kind = rules.agencyKindOf(type(row), jurisdiction(row), name)
    if (!kind) return unknownKind(type(row), jurisdiction(row), name)
    return {
      name,
      country: rules.country,
      state,
      county: joined(county(row)),
      city: joined(city(row)),
      ...kind,
    }
  }

  function unknownKind(type: string, jurisdiction: string, name: string): Problem {
    if (!type && !jurisdiction)
      return columns.problem('agency', name, 'does not say of which type the agency is', rules.remedies.type)
    const reason = `type ${shown(type)} with jurisdiction ${shown(jurisdiction)} is not known`
    return columns.problem(
      columns.has('agencyType') ? 'agencyType' : 'jurisdiction',
      type,
      reason,
      rules.remedies.type,
    )
  }
}

/** What several columns say, told apart by commas; null where they say nothing. */
const joined = (values: string[]) => [...new Set(values.filter(Boolean))].join(', ') || null
