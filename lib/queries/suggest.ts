import { searchKindWords } from '@/lib/search-params/search-kinds'
import { suggestEntries } from './lists/search-entries'
import { correctedText, readWords } from './lists/words'
import { markedWords } from './search'
import { kindOfEntry } from './search-kinds'

/** A record to go to at once. */
export type Suggestion = {
  /** What it is, in a word: company. */
  kind: string
  title: string
  /** Its name that was found, where it is not the title. */
  also: string | null
  detail: string | null
  href: string
}

export type Suggestions = {
  suggestions: readonly Suggestion[]
  corrected: string | null
  marked: readonly string[]
}

/** Suggestions shown. */
const most = 8

/** The records with the best names for what has been typed so far. */
export async function suggest(typed: string): Promise<Suggestions> {
  const words = await readWords(typed)
  const found = await suggestEntries(words, typed, most)
  return {
    suggestions: found.map(({ kind, key, title, also, detail }) => {
      const { one, address } = searchKindWords[kindOfEntry[kind]]
      return { kind: one, title, also, detail, href: address(key) }
    }),
    corrected: correctedText(words),
    marked: markedWords(words),
  }
}
