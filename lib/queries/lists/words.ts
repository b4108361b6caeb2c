import { mostPlaceWords, placeMark } from '@/lib/domain/place-words'
import { parseQuery, type QueryPart } from '@/lib/domain/search-query'
import { join, type Sql, sql } from './sql'
import { corrections, knownWords } from './word-corrections'
import { eitherForm, formsOf, phraseForms, togetherForm, type WordForms } from './word-forms'

/** A word or phrase that a visitor typed, and how it is looked for. */
export type SearchWord = WordForms & {
  given: string
  /** What was meant, where nothing has the word as given. */
  corrected: string | null
  /** Whether what has it is left out. */
  isNot: boolean
}

type Draft = QueryPart & { joined: string | null }

/**
 * Reads what was typed into a search field: words with their singulars, abbreviations and places, phrases, words to
 * leave out. A word that nothing has gives way to the most similar one that something has ("micorsoft"), unless `asTyped`.
 */
export async function readWords(typed: string, asTyped = false): Promise<SearchWord[]> {
  const parts = parseQuery(typed).filter(({ isOptional }) => !isOptional)
  if (parts.every(({ isNot }) => isNot)) return []
  const drafts = withPlaces(parts)
  const alone = drafts.filter(isAlone)
  const pairs = adjacent(drafts).map(([one, two]) => `${one.words[0]}${two.words[0]}`)
  const known = await knownWords([...alone.flatMap(({ words }) => words), ...pairs])
  const joined = joinPairs(drafts, known)
  const unknown = asTyped
    ? []
    : joined
        .filter((draft) => isAlone(draft) && !draft.joined)
        .flatMap(({ words }) => words.filter((word) => canBeWrong(word) && !known.has(word)))
  const meant =
    unknown.length === 0
      ? new Map<string, string>()
      : await corrections(unknown, formsBeside(joined, unknown))
  return joined.map((draft, place) => searchWord(draft, meant, place > 0 && place === joined.length - 1))
}

/** What was typed, its words replaced by those that were meant; null where all stand as typed. */
export function correctedText(words: readonly SearchWord[]): string | null {
  if (words.every(({ corrected }) => corrected === null)) return null
  return words.map(({ given, corrected, isNot }) => `${isNot ? '-' : ''}${corrected ?? given}`).join(' ')
}

/** Whether a name in normal form has all the words, and none that is to be left out. */
export function hasAllWords(column: Sql, words: readonly SearchWord[]): Sql {
  return sql`(${join(
    words.map(({ pattern, isNot }) => (isNot ? sql`${column} !~ ${pattern}` : sql`${column} ~ ${pattern}`)),
    ' AND ',
  )})`
}

/** The words as one tsquery over search entries. */
export function entryQuery(words: readonly Pick<SearchWord, 'query' | 'isNot'>[]): string {
  return words.map(({ query, isNot }) => (isNot ? `!${query}` : query)).join(' & ')
}

function searchWord(
  { given, words, isPhrase, isNot, joined }: Draft,
  meant: ReadonlyMap<string, string>,
  isLast: boolean,
): SearchWord {
  if (isPhrase) return { ...phraseForms(words), given: `"${given}"`, corrected: null, isNot }
  const right = words.map((word) => meant.get(word) ?? word)
  const corrected = right.some((word, place) => word !== words[place]) ? right.join(' ') : null
  const forms = placeMark(right.join(' '))
    ? formsOf(right, isLast)
    : togetherForm(right.flatMap((one) => one.split(' ')).map((word) => formsOf([word], isLast)))
  return { ...(joined ? eitherForm(forms, formsOf([joined])) : forms), given, corrected, isNot }
}

/** Words that together name a state or a country become one. */
function withPlaces(parts: readonly QueryPart[]): Draft[] {
  const drafts: Draft[] = []
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place]
    if (!part) continue
    const length = isAlone(part) ? lengthOfPlace(parts.slice(place, place + mostPlaceWords)) : 1
    const together = parts.slice(place, place + length)
    drafts.push({
      ...part,
      given: together.map(({ given }) => given).join(' '),
      words: together.flatMap(({ words }) => words),
      joined: null,
    })
    place += length - 1
  }
  return drafts
}

function lengthOfPlace(parts: readonly QueryPart[]): number {
  for (let length = parts.length; length > 1; length--) {
    const some = parts.slice(0, length)
    if (some.every(isAlone) && placeMark(some.flatMap(({ words }) => words).join(' '))) return length
  }
  return 1
}

const isAlone = ({ isPhrase, isNot }: QueryPart) => !isPhrase && !isNot

/** Names with digits are numbers of something; short words are abbreviations, very long ones none. They are not guessed at. */
const canBeWrong = (word: string) => word.length > 3 && word.length < 25 && !/\d/.test(word)

/** Pairs of single words, which may be one word in a name ("shot spotter"). */
function adjacent(drafts: readonly Draft[]): [Draft, Draft][] {
  return drafts.flatMap((one, place): [Draft, Draft][] => {
    const two = drafts[place + 1]
    return two && [one, two].every((part) => isAlone(part) && part.words.length === 1) ? [[one, two]] : []
  })
}

function joinPairs(drafts: readonly Draft[], known: ReadonlySet<string>): Draft[] {
  const pair = adjacent(drafts).find(([one, two]) => known.has(`${one.words[0]}${two.words[0]}`))
  if (!pair) return [...drafts]
  const [one, two] = pair
  const both = {
    ...one,
    given: `${one.given} ${two.given}`,
    words: [...one.words, ...two.words],
    joined: [...one.words, ...two.words].join(''),
  }
  return drafts.flatMap((draft) => (draft === one ? both : draft === two ? [] : draft))
}

/** What stands beside the unknown words: corrections are to go together with it. */
function formsBeside(drafts: readonly Draft[], unknown: readonly string[]): string[] {
  return drafts
    .filter((draft) => !draft.isNot && !draft.words.some((word) => unknown.includes(word)))
    .map(({ words, isPhrase }) => (isPhrase ? phraseForms(words) : formsOf(words)).query)
}
