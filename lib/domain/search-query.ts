import { normaliseName } from './normalise-name'

/** A part of what was typed that has to be found: a word, or a phrase in quotation marks. */
export type QueryPart = {
  /** As typed, without marks. */
  given: string
  /** Its words in normal form. */
  words: readonly string[]
  isPhrase: boolean
  /** Whether it stands behind a minus: what has it is left out. */
  isNot: boolean
  /** Whether it need not be found: a small word, or one that names a kind of record. */
  isOptional: boolean
}

/** More words than anybody types; what comes behind them is not looked for. */
export const mostWords = 12

/** Letters of a word that are looked at. */
const longestWord = 60

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with'])
const places = new Set(['borough', 'city', 'county', 'state', 'town', 'village'])

/** The kind of records that a word asks for, by its singular. */
const kindWords: Readonly<Record<string, string>> = {
  agency: 'agencies',
  campaign: 'campaigns',
  commitment: 'commitments',
  company: 'companies',
  contract: 'contracts',
  dataset: 'datasets',
  figure: 'figures',
  organisation: 'organizations',
  organization: 'organizations',
  partnership: 'partnerships',
  product: 'products',
  quote: 'evidence',
  source: 'sources',
  technology: 'technologies',
}

/** Reads what was typed into a search field. Any text is a query; what has no letters or digits is none of its parts. */
export function parseQuery(typed: string): QueryPart[] {
  const parts: QueryPart[] = []
  for (const [, minus, quoted, plain] of typed.matchAll(/(?<!\S)([-−]?)(?:["“”]([^"“”]*)["“”]?|(\S+))/gu)) {
    const given = (quoted ?? plain ?? '').trim()
    const words = wordsOf(given)
    const isThere = parts.some((part) => part.words.join(' ') === words.join(' '))
    if (words.length === 0 || isThere) continue
    parts.push({
      given,
      words: words.slice(0, mostWords),
      isPhrase: quoted !== undefined && words.length > 1,
      isNot: minus !== '',
      isOptional: false,
    })
    if (parts.length === mostWords) break
  }
  return withOptional(parts)
}

/** The kinds of records that its words ask for beside what they name: "amazon contracts". */
export function askedKinds(parts: readonly QueryPart[]): string[] {
  return parts.flatMap((part) => (part.isOptional ? (kindOf(part) ?? []) : []))
}

/** What was typed without the words that ask for a kind of record. */
export function withoutKinds(typed: string, parts: readonly QueryPart[]): string {
  const asking = parts.filter((part) => part.isOptional && kindOf(part)).map(({ given }) => given)
  return typed
    .split(/\s+/)
    .filter((word) => !asking.includes(word))
    .join(' ')
}

/** The address of a record of ours: its last part says which. */
const ownAddress = /^(?:https?:\/\/[^/\s]+)?\/[a-z]+[/#]([a-z0-9-]+)$/

function wordsOf(given: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(given)) return []
  const [, name = given] = ownAddress.exec(given) ?? []
  const undotted = name.replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
  return normaliseName(undotted)
    .split(' ')
    .filter(Boolean)
    .map((word) => word.slice(0, longestWord))
}

function kindOf({ words: [word = ''] }: QueryPart): string | undefined {
  return kindWords[word] ?? kindWords[word.replace(/ies$/, 'y').replace(/s$/, '')]
}

function withOptional(parts: readonly QueryPart[]): QueryPart[] {
  const marked = parts.map((part, place) => {
    const [word = ''] = part.words
    const next = parts[place + 1]?.words[0]
    const isSmall = small.has(word) || (places.has(word) && next === 'of')
    const may = !part.isPhrase && !part.isNot && part.words.length === 1
    return { ...part, isOptional: may && (isSmall || kindOf(part) !== undefined) }
  })
  return marked.some(({ isNot, isOptional }) => !isNot && !isOptional) ? marked : [...parts]
}
