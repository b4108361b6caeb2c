import type { AgencyFilters } from '@/lib/search-params/agencies'
import { agencyKnown } from '../coverage/known'
import { resolveCompanies, resolveSlugs } from './resolve'
import { entryIds } from './search-entries'
import { isAbsent, isAmong, isGiven, isOneOf, raw, type Sql, somePair, sql } from './sql'
import { readWords, type SearchWord } from './words'

/** Partnerships by agency: how many, with how many companies, and the day of the latest evidence. */
export const agencyStatistics = sql`(
  SELECT agency_id, count(*)::int AS partnerships, count(DISTINCT company_id)::int AS companies,
    max(last_seen_latest) AS latest
  FROM partnership WHERE agency_id IS NOT NULL GROUP BY agency_id
)`

/** What agencies are read from. */
export const agencyRelation = sql`agency a
  LEFT JOIN agency_type t ON t.slug = a.type_id
  LEFT JOIN ${agencyStatistics} n ON n.agency_id = a.id`

/** What agencies are filtered and counted by, over {@link agencyRelation}. */
export const agencyColumns = {
  type: sql`a.type_id`,
  level: sql`a.level::text`,
  country: sql`a.country::text`,
  state: sql`a.state`,
  known: agencyKnown(sql`n.partnerships`),
}

/** Whether its coordinates are known. */
export const agencyLatitude = sql`a.latitude::text`

/** Finds the records that the filters name, and says which they do not find. */
export async function resolveAgencyFilters(filters: AgencyFilters) {
  const [types, companies, technologies, datasets, runs, words] = await Promise.all([
    resolveSlugs('agency_type', 'type', filters.type),
    resolveCompanies(filters.company, false),
    resolveSlugs('technology', 'technology', filters.technology),
    resolveSlugs('dataset', 'dataset', filters.dataset),
    resolveSlugs('import_run', 'run', filters.run === null ? [] : [filters.run]),
    readWords(filters.q ?? ''),
  ])
  const wordless = filters.q !== null && words.length === 0
  const problem = { name: 'q', value: filters.q ?? '', message: 'has no letters or digits to look for' }
  const resolved = { types, companies, technologies, datasets, runs }
  const problems = Object.values(resolved).flatMap((part) => part.problems)
  return { ...resolved, words, problems: [...problems, ...(wordless ? [problem] : [])] }
}

type Resolved = Awaited<ReturnType<typeof resolveAgencyFilters>>

/** The filters in force as conditions over {@link agencyRelation}, by the parameter that sets them. */
export function agencyConditions(
  filters: AgencyFilters,
  { types, companies, technologies, datasets, runs, words }: Resolved,
): Record<string, Sql | null> {
  const ids = (part: { records: readonly { id: string }[] }) => part.records.map(({ id }) => id)
  return {
    q: agencyMatch(words),
    type: isOneOf(agencyColumns.type, ids(types)),
    company: somePair(
      partnerOf(isOneOf(sql`p.company_id`, companies.ids)),
      'companies',
      'company',
      ids(companies),
    ),
    technology: somePair(
      partnerOf(isOneOf(sql`p.technology_id`, ids(technologies))),
      'technologies',
      'technology',
      ids(technologies),
    ),
    level: isOneOf(agencyColumns.level, filters.level),
    country: isOneOf(agencyColumns.country, filters.country),
    state: isOneOf(agencyColumns.state, filters.state),
    place: placeCondition(filters.place),
    known: isOneOf(agencyColumns.known, filters.known),
    dataset: somePair(listedIn('dataset_id', datasets.records), 'datasets', 'dataset', ids(datasets)),
    run: listedIn('run_id', runs.records),
  }
}

/** Agencies with a partnership `p` that meets the condition. */
function partnerOf(condition: Sql | null): Sql | null {
  return condition && sql`a.id IN (SELECT p.agency_id FROM partnership p WHERE ${condition})`
}

/** Agencies that a row of a register is about which datasets, or runs, brought: a row of agencies, or one that lists a partnership. */
function listedIn(column: 'dataset_id' | 'run_id', records: readonly { id: string }[]): Sql | null {
  if (records.length === 0) return null
  const ids = records.map(({ id }) => id)
  return sql`a.id IN (
    SELECT agency_id FROM agency_listing l WHERE l.${raw(column)} = ANY(${ids}::text[])
    UNION ALL
    SELECT p.agency_id FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
    WHERE l.${raw(column)} = ANY(${ids}::text[])
  )`
}

/** Which datasets have rows about an agency, or about a partnership of it. */
export const agencyDatasets = sql`(
  SELECT agency_id, dataset_id FROM agency_listing
  UNION SELECT p.agency_id, l.dataset_id FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
)`

/** The names of the agency `a`, its places, type and identifiers have all the words; null without words. */
export function agencyMatch(words: readonly SearchWord[]): Sql | null {
  const found = entryIds('agency', words)
  return found && isAmong(sql`a.id`, found)
}

function placeCondition(chosen: AgencyFilters['place']): Sql | null {
  if (chosen.length !== 1) return null
  return chosen[0] === 'on-map' ? isGiven(agencyLatitude) : isAbsent(agencyLatitude)
}
