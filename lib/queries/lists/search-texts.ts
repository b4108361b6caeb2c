import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { hasText as contractHasText } from './contract-filters'
import { hasText as evidenceHasText, evidenceRelation } from './evidence-filters'
import { contractWords, meantText, quoteWords, textQuery } from './full-text'
import { bestHits, type Hits } from './search-hit'
import { sql } from './sql'

/** U+0002 and U+0003 stand around the words found in a text; pages show them as marks. */
const marks = 'StartSel="\u0002", StopSel="\u0003"'
const whole = `${marks}, HighlightAll=true`
const excerpt = `${marks}, MaxFragments=1, MinWords=8, MaxWords=24`

/** Texts ranked at most: the best of a common word are among its first few thousand. */
const ranked = 2000

export type TextHits = Hits & { corrected: string | null }

/** Quotes whose words are found, and references by title; the same that the list of evidence finds. */
export async function findEvidence(typed: string): Promise<TextHits> {
  const { text, corrected } = await meantText(typed, evidenceRelation, evidenceHasText)
  const query = textQuery(text)
  const hits = await bestHits(sql`
    SELECT e.id AS key, ts_headline('english', coalesce(e.exact, s.title), ${query}, ${whole}) AS title,
      coalesce(pa.publisher, s.publisher) AS detail, NULL AS also, 3 AS rank, ts_rank(${quoteWords}, ${query}) AS weight
    FROM ${evidenceRelation} WHERE ${evidenceHasText(text)}`)
  return { ...hits, corrected }
}

/** Contracts whose words are found; the same that the list of contracts finds. */
export async function findContracts(typed: string): Promise<TextHits> {
  const { text, corrected } = await meantText(typed, sql`contract k`, contractHasText)
  const query = textQuery(text)
  const { hits } = await bestHits(sql`
    SELECT key, ts_headline('english', words, ${query}, ${excerpt}) AS title, detail, NULL AS also, rank, weight FROM (
      SELECT k.id AS key, coalesce(k.description, k.buyer_name) AS words,
        concat_ws(' · ', k.display_number, k.buyer_name, k.recipient_name) AS detail,
        CASE WHEN k.display_number = ${text.toUpperCase()} THEN 0 ELSE 3 END AS rank,
        ts_rank(${contractWords}, ${query}) AS weight
      FROM (SELECT * FROM contract k WHERE ${contractHasText(text)} LIMIT ${ranked}::int) AS k
      ORDER BY rank, weight DESC, key LIMIT 5
    ) AS best`)
  return { hits, total: await countContracts(text), corrected }
}

async function countContracts(text: string): Promise<number> {
  const rows = await reader.$queryRaw(
    sql`SELECT count(*)::int AS total FROM contract k WHERE ${contractHasText(text)}`,
  )
  return z.tuple([z.object({ total: z.number() })]).parse(rows)[0].total
}
