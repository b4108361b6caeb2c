import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { hasText as contractHasText } from './contract-filters'
import { hasText as evidenceHasText, evidenceRelation } from './evidence-filters'
import { contractWords, quoteWords, textQuery } from './full-text'
import { type Hits, hitSchema, nothing, ranked, shown } from './search-hit'
import { type Sql, sql } from './sql'

/** U+0002 and U+0003 stand around the words found in a text; pages show them as marks. */
const marks = 'StartSel="\u0002", StopSel="\u0003"'
const whole = `${marks}, HighlightAll=true`
const excerpt = `${marks}, MaxFragments=1, MinWords=8, MaxWords=24`

const rowsSchema = z.array(hitSchema)

/** Finds the words as typed, or else as they were meant. */
async function firstFinding(
  texts: readonly (string | null)[],
  find: (text: string) => Promise<Hits>,
): Promise<Hits> {
  for (const text of texts) {
    const found = text === null ? nothing : await find(text)
    if (found.total > 0) return found
  }
  return nothing
}

/** Quotes whose words are found, and references by title; the same that the list of evidence finds. */
export function findEvidence(typed: string, meant: string | null): Promise<Hits> {
  return firstFinding([typed, meant], async (text) => {
    const query = textQuery(text)
    const [rows, total] = await Promise.all([
      reader.$queryRaw(sql`
        SELECT e.id AS key, ts_headline('english', coalesce(e.exact, s.title), ${query}, ${whole}) AS title,
          coalesce(pa.publisher, s.publisher) AS detail, NULL AS also, 4 AS rank
        FROM ${evidenceRelation} WHERE ${evidenceHasText(text)}
        ORDER BY ts_rank(${quoteWords}, ${query}) DESC, length(e.exact), e.id LIMIT ${shown}::int`),
      count(sql`SELECT FROM ${evidenceRelation} WHERE ${evidenceHasText(text)}`),
    ])
    return { hits: rowsSchema.parse(rows), total }
  })
}

/** Contracts whose words are found; the same that the list of contracts finds. */
export function findContracts(typed: string, meant: string | null): Promise<Hits> {
  return firstFinding([typed, meant], async (text) => {
    const query = textQuery(text)
    const [rows, total] = await Promise.all([
      reader.$queryRaw(sql`
        SELECT key, ts_headline('english', words, ${query}, ${excerpt}) AS title, detail, NULL AS also, rank FROM (
          SELECT k.id AS key, coalesce(k.description, k.buyer_name) AS words,
            concat_ws(' · ', k.display_number, k.buyer_name, k.recipient_name) AS detail,
            CASE WHEN ${text.toUpperCase()} IN (k.display_number, k.identifier) THEN 0 ELSE 5 END AS rank,
            ts_rank(${contractWords}, ${query}) AS weight
          FROM (SELECT * FROM contract k WHERE ${contractHasText(text)} LIMIT ${ranked}::int) AS k
          ORDER BY rank, weight DESC, key LIMIT ${shown}::int
        ) AS best ORDER BY rank, weight DESC, key`),
      count(sql`SELECT FROM contract k WHERE ${contractHasText(text)}`),
    ])
    return { hits: rowsSchema.parse(rows), total }
  })
}

async function count(found: Sql): Promise<number> {
  const rows = await reader.$queryRaw(sql`SELECT count(*)::int AS total FROM (${found}) AS found`)
  return z.tuple([z.object({ total: z.number() })]).parse(rows)[0].total
}
