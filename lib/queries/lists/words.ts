import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { normaliseAgencyName, normaliseName } from '@/lib/domain/normalise-name'
import { join, raw, type Sql, sql } from './sql'

/** A word that a visitor typed, and how it is looked for in names. */
export type SearchWord = {
  given: string
  /** A regular expression over names in normal form: the word, at the beginning of a word. */
  pattern: string
  /** The word that was meant, where no name has the word as given. */
  corrected: string | null
}

const maxWords = 8

/** Names of companies, agencies and organizations, whose trigrams are indexed. */
const nameTables = ['company_name', 'agency_name', 'organization_name'].map((table) => raw(`"${table}"`))

/**
 * Reads what was typed into a search field, word by word: in normal form, abbreviations of agencies also written out,
 * and a word that no name has replaced by the most similar one that some name has ("micorsoft").
 */
export async function readWords(typed: string): Promise<SearchWord[]> {
  const words = typed
    .split(/\s+/)
    .map(searchWord)
    .filter((word) => word !== null)
    .slice(0, maxWords)
  if (words.length === 0) return []
  const known = await knownWords(words.map(({ pattern }) => pattern))
  const unknown = words.filter(({ pattern }) => !known.has(pattern))
  if (unknown.length === 0) return words
  const corrections = await similarWords(unknown.map(({ given }) => normaliseName(given)))
  return words.map((word) => {
    const meant = known.has(word.pattern) ? undefined : corrections.get(normaliseName(word.given))
    return meant === undefined ? word : { ...word, pattern: `\\m(?:${meant})`, corrected: meant }
  })
}

/** What was typed, its words replaced by those that were meant; null where all stand as typed. */
export function correctedText(words: readonly SearchWord[]): string | null {
  if (words.every(({ corrected }) => corrected === null)) return null
  return words.map(({ given, corrected }) => corrected ?? given).join(' ')
}

/** Whether a name in normal form has all the words. */
export function hasAllWords(column: Sql, words: readonly SearchWord[]): Sql {
  return sql`(${join(
    words.map(({ pattern }) => sql`${column} ~ ${pattern}`),
    ' AND ',
  )})`
}

function searchWord(given: string): SearchWord | null {
  if (given.startsWith('-')) return null // leaves something out; texts know how
  const plain = normaliseName(given)
  if (plain === '') return null
  const written = new Set([plain, normaliseAgencyName(given)].filter(Boolean))
  return { given, pattern: `\\m(?:${[...written].join('|')})`, corrected: null }
}

async function knownWords(patterns: readonly string[]): Promise<ReadonlySet<string>> {
  const inNames = nameTables.map((table) => sql`EXISTS (SELECT FROM ${table} WHERE normalised ~ pattern)`)
  const rows = await reader.$queryRaw(sql`
    SELECT pattern FROM unnest(${patterns}::text[]) AS pattern WHERE ${join(inNames, ' OR ')}
      OR EXISTS (SELECT FROM product WHERE lower(name || ' ' || array_to_string(aliases, ' ')) ~ pattern)
      OR EXISTS (SELECT FROM technology WHERE lower(name) ~ pattern)
      OR EXISTS (SELECT FROM person WHERE lower(name) ~ pattern)`)
  return new Set(
    z
      .array(z.object({ pattern: z.string() }))
      .parse(rows)
      .map(({ pattern }) => pattern),
  )
}

/** Below this a word is another word. */
const similarEnough = 0.4

async function similarWords(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const candidates = nameTables.map((table) => sql`SELECT normalised FROM ${table} WHERE given <% normalised`)
  const [, rows] = await reader.$transaction([
    reader.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarEnough)}, true)`,
    reader.$queryRaw(sql`
      SELECT DISTINCT ON (given) given, word FROM unnest(${words}::text[]) AS given
      CROSS JOIN LATERAL (${join(candidates, ' UNION ALL ')} LIMIT 2000) AS names
      CROSS JOIN LATERAL regexp_split_to_table(names.normalised, ' ') AS word
      WHERE length(given) > 3 AND similarity(given, word) >= ${similarEnough}::real
      GROUP BY given, word
      ORDER BY given, similarity(given, word) DESC, count(*) DESC, word`),
  ])
  const found = z.array(z.object({ given: z.string(), word: z.string() })).parse(rows)
  return new Map(found.map(({ given, word }) => [given, word]))
}
