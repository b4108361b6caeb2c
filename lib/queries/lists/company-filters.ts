import type { CompanyFilters } from '@/lib/search-params/companies'
import { companyKnown } from '../coverage/known'
import { companyAgencyTypes, companyStatistics, companyTechnologies } from './company-statistics'
import { resolveSlugs } from './resolve'
import { entryIds } from './search-entries'
import { family, isOneOf, raw, type Sql, somePair, sql } from './sql'
import { readWords, type SearchWord } from './words'

/** What companies are read from. */
export const companyRelation = sql`company c
  LEFT JOIN company o ON o.id = c.parent_id
  LEFT JOIN ${companyStatistics} n ON n.company_id = c.id`

/** Finds the records that the filters name, and says which they do not find. */
export async function resolveCompanyFilters(filters: CompanyFilters) {
  const [technologies, types, parents, words] = await Promise.all([
    resolveSlugs('technology', 'technology', filters.technology),
    resolveSlugs('agency_type', 'agency-type', filters['agency-type']),
    resolveSlugs('company', 'parent', filters.parent),
    readWords(filters.q ?? ''),
  ])
  const wordless = filters.q !== null && words.length === 0
  const problem = { name: 'q', value: filters.q ?? '', message: 'has no letters or digits to look for' }
  const resolved = { technologies, types, parents }
  const problems = Object.values(resolved).flatMap((part) => part.problems)
  return { ...resolved, words, problems: [...problems, ...(wordless ? [problem] : [])] }
}

type Resolved = Awaited<ReturnType<typeof resolveCompanyFilters>>

/** The filters in force as conditions over {@link companyRelation}, by the parameter that sets them. */
export function companyConditions(
  { known }: Pick<CompanyFilters, 'known'>,
  { technologies, types, parents, words }: Resolved,
): Record<string, Sql | null> {
  const ids = (part: { records: readonly { id: string }[] }) => part.records.map(({ id }) => id)
  return {
    q: companyMatch(words),
    technology: suppliedTo(companyTechnologies, 'technology_id', 'technologies', ids(technologies)),
    'agency-type': suppliedTo(companyAgencyTypes, 'type_id', 'types', ids(types)),
    parent: isOneOf(companyParent, ids(parents)),
    known: isOneOf(companyKnown, known),
  }
}

/** The company that owns it. */
export const companyParent = sql`c.parent_id`

function suppliedTo(supplied: Sql, column: string, pairs: string, ids: readonly string[]): Sql | null {
  if (ids.length === 0) return null
  const condition = sql`c.id IN (
    WITH RECURSIVE ${family} SELECT top FROM ${supplied} AS supplied WHERE ${raw(column)} = ANY(${ids}::text[])
  )`
  return somePair(condition, pairs, 'value', ids)
}

/** The names of the company `c`, that of its owner and what is said of it have all the words; null without words. */
export function companyMatch(words: readonly SearchWord[]): Sql | null {
  const found = entryIds('company', words)
  return found && sql`c.id IN (${found})`
}
