import { normaliseAgencyName, normaliseName } from '@/lib/domain/normalise-name'
import { agencyMatch } from './agency-filters'
import { companyMatch } from './company-filters'
import { bestHits, type Hits } from './search-hit'
import { raw, type Sql, sql } from './sql'
import { hasAllWords, type SearchWord } from './words'

const nothing: Hits = { total: 0, hits: [] }

/** How well a name in normal form fits what was typed. */
function closeness(normalised: Sql, words: readonly SearchWord[]): Sql {
  const text = words.map(({ given, corrected }) => corrected ?? given).join(' ')
  const phrases = [...new Set([normaliseName(text), normaliseAgencyName(text)])]
  const beginnings = phrases.map((phrase) => `${phrase}%`)
  return sql`CASE WHEN ${normalised} = ANY(${phrases}::text[]) THEN 0
    WHEN ${normalised} LIKE ANY(${beginnings}::text[]) THEN 1
    WHEN ${hasAllWords(normalised, words)} THEN 2 ELSE 3 END`
}

/** The name of a record that fits best, from its table of names. */
function bestName(
  table: 'company' | 'agency' | 'organization',
  record: Sql,
  words: readonly SearchWord[],
): Sql {
  return sql`CROSS JOIN LATERAL (
    SELECT name, ${closeness(sql`normalised`, words)} AS rank FROM ${raw(`"${table}_name"`)}
    WHERE ${raw(`"${table}_id"`)} = ${record} ORDER BY 2, length(name), name LIMIT 1
  ) AS best`
}

const also = (title: Sql) => sql`CASE WHEN best.rank < 3 AND best.name <> ${title} THEN best.name END`

/** Companies by their names; the same that the list of companies finds. */
export async function findCompanies(words: readonly SearchWord[]): Promise<Hits> {
  const match = companyMatch(words)
  if (!match) return nothing
  return bestHits(sql`
    SELECT c.slug AS key, c.name AS title, o.name AS detail, ${also(sql`c.name`)} AS also, best.rank,
      (SELECT count(*) FROM partnership p WHERE p.company_id = c.id) AS weight
    FROM company c LEFT JOIN company o ON o.id = c.parent_id ${bestName('company', sql`c.id`, words)} WHERE ${match}`)
}

/** Agencies by their names and cities; the same that the list of agencies finds. */
export async function findAgencies(words: readonly SearchWord[]): Promise<Hits> {
  const match = agencyMatch(words)
  if (!match) return nothing
  return bestHits(sql`
    SELECT a.slug AS key, a.name AS title, concat_ws(', ', a.city, a.state, nullif(a.country::text, 'US')) AS detail,
      ${also(sql`a.name`)} AS also, best.rank, (SELECT count(*) FROM partnership p WHERE p.agency_id = a.id) AS weight
    FROM agency a ${bestName('agency', sql`a.id`, words)} WHERE ${match}`)
}

/** Organizations by their names. */
export async function findOrganizations(words: readonly SearchWord[]): Promise<Hits> {
  if (words.length === 0) return nothing
  return bestHits(sql`
    SELECT o.slug AS key, o.name AS title, NULL AS detail, ${also(sql`o.name`)} AS also, best.rank, 0 AS weight
    FROM organization o ${bestName('organization', sql`o.id`, words)} WHERE best.rank < 3`)
}

/** Records with one name, found by all words in `searched`; ranked by `name`. */
type Plain = { from: Sql; key: Sql; name: Sql; detail: Sql; searched: Sql }

const plainSources = {
  products: {
    from: sql`product r JOIN company c ON c.id = r.company_id JOIN technology t ON t.slug = r.technology_id`,
    key: sql`c.slug`, // a product stands on its company's page
    name: sql`r.name`,
    detail: sql`c.name || ' · ' || t.name`,
    searched: sql`r.name || ' ' || array_to_string(r.aliases, ' ')`,
  },
  people: {
    from: sql`person r`,
    key: sql`r.slug`,
    name: sql`r.name`,
    detail: sql`r.role`,
    searched: sql`r.name || ' ' || r.role`,
  },
  campaigns: {
    from: sql`campaign r`,
    key: sql`r.slug`,
    name: sql`r.name`,
    detail: sql`r.began_text`,
    searched: sql`r.name || ' ' || r.description`,
  },
  sources: {
    from: sql`source r`,
    key: sql`r.slug`,
    name: sql`r.title`,
    detail: sql`r.publisher`,
    searched: sql`r.title || ' ' || r.publisher || ' ' || coalesce(r.author, '')`,
  },
} satisfies Record<string, Plain>

/** Products, people, campaigns or sources that have all the words. */
export async function findPlain(
  kind: keyof typeof plainSources,
  words: readonly SearchWord[],
): Promise<Hits> {
  if (words.length === 0) return nothing
  const { from, key, name, detail, searched } = plainSources[kind]
  const normal = (text: Sql) => sql`regexp_replace(lower(unaccent(${text})), '[^a-z0-9]+', ' ', 'g')`
  return bestHits(sql`
    SELECT ${key} AS key, ${name} AS title, ${detail} AS detail, NULL AS also, ${closeness(normal(name), words)} AS rank, 0 AS weight
    FROM ${from} WHERE ${hasAllWords(normal(searched), words)}`)
}
