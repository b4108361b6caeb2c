import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { otherWords } from '@/lib/domain/other-words'
import { placeMark } from '@/lib/domain/place-words'

/** A word, or words that belong together, as names and search entries are asked for it. */
export type WordForms = {
  /** A tsquery, in PostgreSQL's own writing. */
  query: string
  /** A regular expression over a name in normal form: the words, at the beginning of a word. */
  pattern: string
  /** Whether it can name nothing but a place: a state or a country. */
  isPlace: boolean
  /** What is found by it, in normal form, to be marked. */
  spellings: readonly string[]
}

/** A lexeme, by its beginning unless it is as short as an abbreviation. Words in normal form hold no signs to escape. */
function lexeme(word: string, isWhole: boolean): string {
  return isWhole ? `'${word}'` : `'${word}':*`
}

const all = (words: readonly string[], isShort = false) =>
  words.map((word) => lexeme(word, isShort)).join(' & ')

/**
 * What finds a word: itself from its beginning on, its singular, what it abbreviates, the place that it names.
 * `isLast`: it stands behind others, and so may be the beginning of a word however short it is.
 */
export function formsOf(words: readonly string[], isLast = false): WordForms {
  const [word = ''] = words
  const text = words.join(' ')
  const mark = placeMark(text)
  const meant = [
    words.length === 1 && word !== normaliseAgencyName(word) ? normaliseAgencyName(word).split(' ') : [],
    words.length === 1 ? (otherWords(word)?.split(' ') ?? []) : [],
    words.length === 1 && mark === null ? [singular(word) ?? []].flat() : [],
  ].filter((alternative) => alternative.length > 0)
  const isShort = !isLast && (word.length < 2 || (mark !== null && word.length < 3))
  const grouped = words.length === 1 ? thousands(word) : null
  const queries = [
    all(words, isShort),
    ...(grouped ? [phraseForms(grouped).query] : []),
    ...meant.map((alternative) => all(alternative)),
    ...(mark ? [`'${mark}'`] : []),
  ]
  const patterns = [text, ...[...meant, grouped ?? []].map((other) => other.join(' ')).filter(Boolean)]
  return {
    query: queries.length === 1 ? `(${queries[0]})` : `(${queries.map((one) => `(${one})`).join(' | ')})`,
    pattern: `\\m(?:${[...new Set(patterns)].join('|')})`,
    isPlace: mark !== null,
    spellings: patterns,
  }
}

/** A phrase: its words one behind the other. */
export function phraseForms(words: readonly string[]): WordForms {
  const query = words.map((word) => lexeme(word, false)).join(' <-> ')
  return {
    query: `(${query})`,
    pattern: `\\m${words.join(' ')}`,
    isPlace: false,
    spellings: [words.join(' ')],
  }
}

/** Either of two. */
export function eitherForm(one: WordForms, other: WordForms): WordForms {
  return {
    query: `(${one.query} | ${other.query})`,
    pattern: `(?:${one.pattern}|${other.pattern})`,
    isPlace: one.isPlace && other.isPlace,
    spellings: [...one.spellings, ...other.spellings],
  }
}

/** Several words, each of which is needed. */
export function togetherForm(forms: readonly WordForms[]): WordForms {
  return {
    query: `(${forms.map(({ query }) => query).join(' & ')})`,
    pattern: forms.map(({ pattern }) => pattern).join('.*'),
    isPlace: forms.every(({ isPlace }) => isPlace),
    spellings: forms.flatMap(({ spellings }) => spellings),
  }
}

/** The query over words of some weights only (A names, B initials and identifiers, C places and owners, D the rest). Marks of places count with any but B alone. */
export function weighted(query: string, weights: string): string {
  const named = weights === 'B' ? query.replace(/ \| \('(?:st|ct):[a-z-]+'\)/g, '') : query
  return named.replace(/'([^']+)'(:\*)?/g, (whole, word: string, star?: string) =>
    word.includes(':') ? whole : `'${word}':${star ? '*' : ''}${weights}`,
  )
}

/** A number as texts write it, in groups of three digits: 1300 is 1,300. Null for other words. */
export function thousands(word: string): string[] | null {
  return /^[1-9]\d{3,11}$/.test(word) ? word.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ').split(' ') : null
}

/** The singular of a word that looks like a plural; null for others. */
function singular(word: string): string | null {
  if (word.length < 5 || !/[^su]s$/.test(word)) return null
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|x|s)es$/, '')
    .replace(/s$/, '')
}
