import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { normaliseName } from '@/lib/domain/normalise-name'
import { type Sql, sql } from './sql'
import { correctedText, readWords } from './words'

/** The words of a contract, exactly as the index `contract_words` has them. `k` is the contract. */
export const contractWords = sql`to_tsvector('english', coalesce(k.description, '') || ' ' || k.buyer_name || ' ' || coalesce(k.recipient_name, ''))`

/** The words of a quote, exactly as the index `evidence_words` has them. `e` is the evidence. */
export const quoteWords = sql`to_tsvector('english', coalesce(e.exact, ''))`

/**
 * A query over words of English texts: phrases in quotation marks, `-word` and `or` as in a web search; words without
 * these are also found by their beginning. Any text is a valid query.
 */
export function textQuery(typed: string): Sql {
  const asTyped = sql`websearch_to_tsquery('english', ${typed})`
  const isPlain = !/["-]|\bor\b/i.test(typed)
  const beginnings = normaliseName(typed)
    .split(' ')
    .filter((word) => word.length > 2)
    .map((word) => `${word}:*`)
  if (!isPlain || beginnings.length === 0) return asTyped
  return sql`(${asTyped} || to_tsquery('english', ${beginnings.join(' & ')}))`
}

export type MeantText = { text: string; corrected: string | null }

/**
 * The text to search `from` for: as typed where that finds something or nothing better is known, else with its unknown
 * words corrected. `matches` makes the condition of a text.
 */
export async function meantText(
  typed: string,
  from: Sql,
  matches: (text: string) => Sql,
): Promise<MeantText> {
  const asTyped = { text: typed, corrected: null }
  const finds = async (text: string) => {
    const rows = await reader.$queryRaw(
      sql`SELECT EXISTS (SELECT FROM ${from} WHERE ${matches(text)}) AS found`,
    )
    return z.tuple([z.object({ found: z.boolean() })]).parse(rows)[0].found
  }
  if (await finds(typed)) return asTyped
  const corrected = correctedText(await readWords(typed))
  return corrected !== null && (await finds(corrected)) ? { text: corrected, corrected } : asTyped
}
