import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { normaliseName } from '@/lib/domain/normalise-name'
import { ofVersion } from './of-version'
import { idQueryOf, join, type Sql, sql } from './sql'
import { thousands } from './word-forms'
import { correctedText, readWords } from './words'

/** The words of a contract, exactly as the index `contract_words` has them. `k` is the contract. */
export const contractWords = sql`to_tsvector('english_unaccented', coalesce(k.description, '') || ' ' || k.buyer_name || ' ' || coalesce(k.recipient_name, ''))`

/** The words of a quote, exactly as the index `evidence_words` has them. `e` is the evidence. */
export const quoteWords = sql`to_tsvector('english_unaccented', coalesce(e.exact, ''))`

/**
 * A query over words of English texts: phrases in quotation marks, `-word` and `or` as in a web search; words without
 * these are also found by their beginning. Any text is a valid query.
 */
export function textQuery(typed: string): Sql {
  const asTyped = sql`websearch_to_tsquery('english_unaccented', ${onceEach(typed)})`
  const words = [...new Set(normaliseName(typed).split(' '))].filter(Boolean)
  if (/["-]|\bor\b/i.test(typed) || words.length === 0) return asTyped
  // The beginning is not stemmed: AWS would become "aw" and find every award.
  const beginnings = words.map((word) => {
    const grouped = thousands(word)?.join(' ')
    const begun =
      word.length > 2
        ? sql`(plainto_tsquery('english_unaccented', ${word}) || to_tsquery('simple', ${`${word}:*`}))`
        : sql`plainto_tsquery('english_unaccented', ${word})`
    return grouped ? sql`(${begun} || phraseto_tsquery('english_unaccented', ${grouped}))` : begun
  })
  return sql`(${asTyped} || (${join(beginnings, ' && ')}))`
}

/** What was typed with each word once: a word that is asked for 28 times finds the same, and eight times as slowly. */
function onceEach(typed: string): string {
  if (/"|\bor\b/i.test(typed)) return typed
  return [...new Set(typed.split(/\s+/))].join(' ')
}

/** Whether a text in English letters has the words as typed, from the beginning of a word on. */
export function hasPhrase(text: Sql, typed: string): Sql {
  const phrase = normaliseName(typed)
  if (phrase === '') return sql`false`
  return sql`regexp_replace(lower(unaccent(${text})), '[^a-z0-9]+', ' ', 'g') ~ ${`\\m${phrase}`}`
}

export type MeantText = { text: string; corrected: string | null }

/**
 * The text to search `from` for: as typed where that finds something or nothing better is known, else with its unknown
 * words corrected. `matches` makes the condition of a text.
 */
export function meantText(typed: string, from: Sql, matches: (text: string) => Sql): Promise<MeantText> {
  return ofVersion(`meant in ${from.sql}`, typed, async () => {
    const asTyped = { text: typed, corrected: null }
    if (await finds(from, matches(typed))) return asTyped
    const corrected = correctedText(await readWords(typed))
    const isBetter = corrected !== null && (await finds(from, matches(corrected)))
    return isBetter ? { text: corrected, corrected } : asTyped
  })
}

async function finds(from: Sql, condition: Sql): Promise<boolean> {
  const query = idQueryOf(condition) ?? sql`SELECT FROM ${from} WHERE ${condition}`
  const rows = await reader.$queryRaw(sql`SELECT EXISTS (${query}) AS found`)
  return z.tuple([z.object({ found: z.boolean() })]).parse(rows)[0].found
}
