import { remembered } from '@/lib/columns/remembered'
import { askedKinds, parseQuery, withoutKinds } from '@/lib/domain/search-query'
import { type SearchKind, searchKinds } from '@/lib/search-params/search-kinds'
import { ledgerEdition } from './ledger-edition'
import { findEntries } from './lists/search-entries'
import { type Hits, nothing } from './lists/search-hit'
import { findIdentified } from './lists/search-identified'
import { findPartnerships } from './lists/search-partnerships'
import { findContracts, findEvidence } from './lists/search-texts'
import { correctedText, readWords, type SearchWord } from './lists/words'
import { entryKindOf } from './search-kinds'

export type SearchGroup = Hits & { kind: SearchKind }

export type SearchResult = {
  /** Kinds with hits: first those that were asked for by name, then those with the best hit. */
  groups: readonly SearchGroup[]
  /** What was searched instead of what was typed; null where all of it was searched as typed. */
  corrected: string | null
  /** The words to look for in lists: as typed, without those that ask for a kind of record. */
  wanted: string
  /** The words as typed and as meant, to be marked in names. */
  marked: readonly string[]
}

export type SearchOptions = {
  /** Searches for what was typed also where nothing has it. */
  asTyped?: boolean
}

/** Letters that are searched for at most, as in addresses. */
const mostLetters = 200

/** Searches names, texts and contracts for what was typed. Any text is a valid search. */
export async function searchLedger(
  text: string,
  { asTyped = false }: SearchOptions = {},
): Promise<SearchResult> {
  const typed = text.slice(0, mostLetters)
  const question = JSON.stringify(['search', typed, asTyped])
  return remembered(
    await ledgerEdition(),
    question,
    () => search(typed, asTyped),
    (result) => JSON.stringify(result).length,
  )
}

async function search(typed: string, asTyped: boolean): Promise<SearchResult> {
  const identified = await findIdentified(typed)
  if (identified) return { groups: [identified], corrected: null, wanted: typed, marked: [typed] }
  const parts = parseQuery(typed)
  const wanted = withoutKinds(typed, parts)
  const words = await readWords(typed, asTyped)
  const meant = correctedText(words)
  const [entries, partnerships, evidence, contracts] = await Promise.all([
    findEntries(words, typed),
    findPartnerships(words),
    words.length === 0 ? nothing : findEvidence(wanted, meant),
    words.length === 0 ? nothing : findContracts(wanted, meant),
  ])
  // A guess that finds nothing was none: nothing is said of it.
  const isFound =
    entries.size + partnerships.total > 0 || [evidence, contracts].some(({ asMeant }) => asMeant)
  const corrected = isFound ? meant : null
  const found = (kind: SearchKind): Hits => {
    if (kind === 'partnerships') return partnerships
    if (kind === 'evidence') return evidence
    if (kind === 'contracts') return contracts
    return entries.get(entryKindOf[kind]) ?? nothing
  }
  const asked = askedKinds(parts)
  // What is called exactly so comes before the kind that was asked for.
  const order = ({ kind, hits }: SearchGroup) => {
    const rank = hits[0]?.rank ?? 5
    return asked.includes(kind) && rank > 0 ? 0.5 : rank
  }
  return {
    groups: searchKinds
      .map((kind): SearchGroup => {
        const { total, hits } = found(kind)
        return { kind, total, hits }
      })
      .filter(({ total }) => total > 0)
      .sort((a, b) => order(a) - order(b)),
    corrected,
    wanted,
    marked: markedWords(words),
  }
}

/** The spellings that words are found by, to be marked in what was found. */
export function markedWords(words: readonly SearchWord[]): string[] {
  return words.filter(({ isNot }) => !isNot).flatMap(({ spellings }) => spellings)
}
