import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { normaliseAgencyName, normaliseCompanyName, normaliseName } from '@/lib/domain/normalise-name'
import { writtenOut } from '@/lib/domain/other-words'
import { type Hits, hitSchema, nothing, ranked, shown } from './search-hit'
import { raw, type Sql, sql } from './sql'
import { weighted } from './word-forms'
import { entryQuery, type SearchWord } from './words'

/** Kinds of records that have search entries, by the names of their tables. */
export const entryKinds = [
  'company',
  'agency',
  'product',
  'technology',
  'organization',
  'person',
  'campaign',
  'commitment',
  'figure',
  'dataset',
  'source',
] as const

export type EntryKind = (typeof entryKinds)[number]

/** The ids of records of a kind whose entries have all the words; null without words. */
export function entryIds(kind: EntryKind, words: readonly Pick<SearchWord, 'query' | 'isNot'>[]): Sql | null {
  if (words.length === 0) return null
  return sql`SELECT id FROM search_entry WHERE kind = ${raw(`'${kind}'`)} AND words @@ ${entryQuery(words)}::tsquery`
}

const foundSchema = hitSchema.extend({ kind: z.enum(entryKinds), total: z.number() })

/** A hit, and of which kind of record it is. */
export type FoundEntry = z.infer<typeof foundSchema>

/** The best hits of each kind of record, and the exact number of all; kinds without hits are left out. */
export async function findEntries(
  words: readonly SearchWord[],
  typed: string,
): Promise<ReadonlyMap<EntryKind, Hits>> {
  if (words.length === 0) return new Map()
  const found = await bestEntries(words, phrasesOf(words, typed), sql`place <= ${shown}`, true)
  const kinds = entryKinds.map((kind): [EntryKind, Hits] => {
    const hits = found.filter((hit) => hit.kind === kind)
    return [kind, hits[0] ? { total: hits[0].total, hits } : nothing]
  })
  return new Map(kinds.filter(([, { total }]) => total > 0))
}

/** The best hits of all kinds together, a few of each kind, for suggestions. */
export async function suggestEntries(
  words: readonly SearchWord[],
  typed: string,
  most: number,
): Promise<readonly FoundEntry[]> {
  if (words.length === 0) return []
  const found = await bestEntries(words, phrasesOf(words, typed), sql`place <= ${Math.ceil(most / 2)}`, false)
  const order = ({ kind }: FoundEntry) => entryKinds.indexOf(kind)
  // Whose names do not have the words is for the search itself to show.
  return found
    .filter(({ rank }) => rank < 5)
    .sort((a, b) => a.rank - b.rank || order(a) - order(b))
    .slice(0, most)
}

/** What an exact name is compared with: all that was typed, as it was meant, and without the place it names. */
function phrasesOf(words: readonly SearchWord[], typed: string): string[] {
  const asked = typed.replace(/(?<!\S)-\S+/g, ' ')
  const meant = words.reduce(
    (text, { given, corrected }) => (corrected ? text.replace(given, corrected) : text),
    asked,
  )
  const placeless = words
    .filter(({ isPlace, isNot }) => isPlace && !isNot)
    .reduce((text, { given, corrected }) => text.replace(corrected ?? given, ' '), meant)
  const phrases = [asked, meant, placeless].flatMap((one) => [
    normaliseName(one),
    normaliseAgencyName(one),
    normaliseCompanyName(one),
  ])
  return [...new Set([...phrases, ...phrases.flatMap((phrase) => writtenOut(phrase) ?? [])])].filter(Boolean)
}

/** The beginning of a name by phrases: each of their words is the beginning of one of its words. */
const beginning = (phrases: readonly string[]) =>
  `^(?:${phrases.map((phrase) => phrase.replaceAll(' ', '\\S* ')).join('|')})`

/** How many partnerships hang on a record, of a company those of the companies it owns too: who has more is looked for more often. */
const weight = sql`CASE kind
  WHEN 'agency' THEN (SELECT count(*) FROM partnership p WHERE p.agency_id = closest.id)
  WHEN 'company' THEN (SELECT count(*) FROM partnership p WHERE p.company_id = closest.id)
    + (SELECT count(*) FROM company c JOIN partnership p ON p.company_id = c.id WHERE c.parent_id = closest.id)
  WHEN 'product' THEN (SELECT count(*) FROM partnership p WHERE p.product_id = closest.id) END`

/**
 * Entries that have all the words, ranked within their kind. Only the first {@link ranked} of a kind are ranked, those first whose
 * name is what was typed or begins with it.
 */
async function bestEntries(
  words: readonly SearchWord[],
  phrases: readonly string[],
  condition: Sql,
  counted: boolean,
) {
  const query = entryQuery(words)
  const positive = entryQuery(words.filter(({ isNot }) => !isNot))
  const beginnings = phrases.map((phrase) => `${phrase.replaceAll(' ', '% ')}%`)
  const begun = beginning(phrases)
  // "met police" are the beginnings of Methuen Police too: who is called so in short comes first.
  const short = phrases.flatMap((phrase) => writtenOut(phrase) ?? [])
  const isCalledSo =
    short.length === 0
      ? sql`false`
      : sql`EXISTS (SELECT FROM unnest(closest.normal) AS own WHERE own ~ ${beginning(short)})`
  const rows = await reader.$queryRaw(sql`
    WITH hit AS MATERIALIZED (
      SELECT kind, id, normal && ${phrases}::text[] AS is_name, normal[1] LIKE ANY(${beginnings}::text[]) AS begins
      FROM search_entry WHERE words @@ ${query}::tsquery
    ), picked AS (
      SELECT kind, id, is_name FROM (
        SELECT hit.*, row_number() OVER (PARTITION BY kind ORDER BY is_name DESC, begins DESC) AS place FROM hit
      ) AS all_hits WHERE place <= ${ranked}::int
    ), closest AS (
      SELECT kind, id, key, title, detail, names, normal, CASE
        WHEN is_name THEN 0
        WHEN words @@ ${weighted(positive, 'B')}::tsquery THEN 1
        WHEN EXISTS (SELECT FROM unnest(normal) AS own WHERE own ~ ${begun}) THEN 2
        WHEN words @@ ${weighted(positive, 'AB')}::tsquery THEN 3
        WHEN words @@ ${weighted(positive, 'ABC')}::tsquery THEN 4 ELSE 5 END AS rank
      FROM picked JOIN search_entry USING (kind, id)
    ), best AS (
      SELECT closest.*, row_number() OVER (
        PARTITION BY kind ORDER BY rank, ${isCalledSo} DESC, ${weight} DESC NULLS LAST, length(title), lower(title), key
      ) AS place FROM closest
    )
    SELECT kind, key, title, detail, rank, ${counted ? sql`(SELECT count(*)::int FROM hit WHERE hit.kind = best.kind)` : sql`0`} AS total, (
      SELECT nullif(names[place], title) FROM generate_subscripts(normal, 1) AS place
      WHERE normal[place] = ANY(${phrases}::text[]) OR normal[place] ~ ${begun}
        OR to_tsvector('simple', normal[place]) @@ ${positive}::tsquery
      ORDER BY normal[place] = ANY(${phrases}::text[]) DESC, normal[place] ~ ${begun} DESC, place LIMIT 1
    ) AS also
    FROM best WHERE ${condition} ORDER BY kind, place`)
  return z.array(foundSchema).parse(rows)
}
