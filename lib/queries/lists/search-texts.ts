import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { contractIds, idsBesideText } from './contract-filters'
import { hasText as evidenceHasText, evidenceRelation } from './evidence-filters'
import { contractWords, quoteWords, textQuery } from './full-text'
import { type Hits, hitSchema, nothing, ranked, shown } from './search-hit'
import { sql } from './sql'

/** U+0002 and U+0003 stand around the words found in a text; pages show them as marks. */
const marks = 'StartSel="\u0002", StopSel="\u0003"'
const whole = `${marks}, HighlightAll=true`
const excerpt = `${marks}, MaxFragments=1, MinWords=8, MaxWords=24`

const rowsSchema = z.array(hitSchema.extend({ total: z.number() }))

function hitsOf(rows: unknown): Hits {
  const hits = rowsSchema.parse(rows)
  return { hits, total: hits[0]?.total ?? 0 }
}

/** Finds the words as typed, or else as they were meant. */
async function firstFinding(
  texts: readonly (string | null)[],
  find: (text: string) => Promise<Hits>,
): Promise<Hits> {
  for (const [place, text] of texts.entries()) {
    const found = text === null ? nothing : await find(text)
    if (found.total > 0) return { ...found, asMeant: place > 0 }
  }
  return nothing
}

/** Quotes whose words are found, and references by title; the same that the list of evidence finds. */
export function findEvidence(typed: string, meant: string | null): Promise<Hits> {
  return firstFinding([typed, meant], async (text) => {
    const query = textQuery(text)
    const rows = await reader.$queryRaw(sql`
      SELECT e.id AS key, ts_headline('english_unaccented', coalesce(e.exact, s.title), ${query}, ${whole}) AS title,
        coalesce(pa.publisher, s.publisher) AS detail, NULL AS also, 4 AS rank, (count(*) OVER ())::int AS total
      FROM ${evidenceRelation} WHERE ${evidenceHasText(text)}
      ORDER BY ts_rank(${quoteWords}, ${query}) DESC, length(e.exact), e.id LIMIT ${shown}::int`)
    return hitsOf(rows)
  })
}

/** Contracts whose words are found; the same that the list of contracts finds. */
export function findContracts(typed: string, meant: string | null): Promise<Hits> {
  return firstFinding([typed, meant], async (text) => {
    const query = textQuery(text)
    const number = text.toUpperCase()
    const [rows, total] = await Promise.all([
      reader.$queryRaw(sql`
        WITH picked AS MATERIALIZED (
          (SELECT k.id FROM contract k WHERE ${contractWords} @@ ${query} LIMIT ${ranked}::int)
          UNION (SELECT id FROM (${idsBesideText(text)}) AS beside LIMIT ${ranked}::int)
        ), best AS (
          SELECT k.id, coalesce(${number} IN (k.display_number, k.identifier), false) AS is_number, ts_rank(${contractWords}, ${query}) AS weight
          FROM picked JOIN contract k USING (id) ORDER BY is_number DESC, weight DESC, k.id LIMIT ${shown}::int
        )
        SELECT k.id AS key, ts_headline('english_unaccented', coalesce(k.description, k.buyer_name), ${query}, ${excerpt}) AS title,
          concat_ws(' · ', k.display_number, k.buyer_name, k.recipient_name) AS detail, NULL AS also,
          CASE WHEN is_number THEN 0 ELSE 5 END AS rank
        FROM best JOIN contract k USING (id) ORDER BY is_number DESC, weight DESC, k.id`),
      countContracts(text),
    ])
    return { hits: z.array(hitSchema).parse(rows), total }
  })
}

async function countContracts(text: string): Promise<number> {
  const rows = await reader.$queryRaw(sql`SELECT count(*)::int AS total FROM (${contractIds(text)}) AS found`)
  return z.tuple([z.object({ total: z.number() })]).parse(rows)[0].total
}
