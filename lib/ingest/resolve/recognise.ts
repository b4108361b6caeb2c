import type { RecognitionRules } from '@/lib/ingest/schemas/recognition'
import { makeFirstWords } from './first-words'

/** A company that words of a text name, with what the words say it supplies. All by slug. */
export type Recognised = {
  company: string
  /** The words as the text writes them, the first of them. */
  words: string
  products: Set<string>
  technologies: Set<string>
}

type Phrase = { pattern: RegExp; product: string | null; technology: string | null; hint: boolean }
type Rule = { company: string; not: RegExp | null; phrases: Phrase[] }

/** Recognises companies in descriptions. */
export type Recogniser = {
  /** The companies that a text names. */
  companies(text: string): Recognised[]
  /** What a text says of a company's technology that is known to be meant: also by words that alone would not name it. */
  hints(company: string, text: string): Pick<Recognised, 'products' | 'technologies'>
  /** What a company supplies where no words decide. */
  usual(company: string): string | null
}

/**
 * Makes rules ready. A phrase counts where it stands in whole words, in capitals or not: `AWS` not in `LAWS`. Phrases under `not`
 * are blanked out before, so that `TOAD FOR ORACLE` is not Oracle's while the same text can name Oracle elsewhere. Only
 * the rules of which a text has a first word are tried, so that most texts cost one look at each of their words.
 */
export function compileRecognition(
  rules: RecognitionRules,
  products: ReadonlyMap<string, { technology: string }>,
): Recogniser {
  const compiled = rules.map(
    ({ company, not, phrases }): Rule => ({
      company,
      not: not.length > 0 ? anyOf(not, 'gi') : null,
      phrases: phrases.map(({ words, product = null, technology, onlyAsRecipient = false }) => ({
        pattern: anyOf(words),
        product,
        technology: (product && products.get(product)?.technology) ?? technology ?? null,
        hint: onlyAsRecipient,
      })),
    }),
  )
  const firstWords = makeFirstWords()
  rules.forEach(({ phrases }, index) => {
    for (const text of phrases.flatMap((phrase) => phrase.words)) {
      const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
      for (const first of [words[0] ?? '', words.join('')]) firstWords.add(first, index)
    }
  })
  const usual = new Map(rules.map(({ company, technology }) => [company, technology ?? null]))

  return {
    companies: (text) =>
      rulesFor(text).flatMap((rule) => {
        const found = matches(rule, text)
        const [first] = found.filter(({ hint }) => !hint).sort((a, b) => a.index - b.index)
        return first ? [{ company: rule.company, words: first.words, ...said(found) }] : []
      }),
    hints: (company, text) =>
      said(rulesFor(text).flatMap((rule) => (rule.company === company ? matches(rule, text) : []))),
    usual: (company) => usual.get(company) ?? null,
  }
  function rulesFor(text: string): Rule[] {
    return firstWords.rulesFor(text).flatMap((index) => compiled[index] ?? [])
  }
}

function matches({ not, phrases }: Rule, text: string) {
  const masked = not ? text.replace(not, (words) => ' '.repeat(words.length)) : text
  return phrases.flatMap((phrase) => {
    const match = phrase.pattern.exec(masked)
    return match ? [{ ...phrase, words: match[0], index: match.index }] : []
  })
}

function said(found: { product: string | null; technology: string | null }[]) {
  return {
    products: new Set(found.flatMap(({ product }) => product ?? [])),
    technologies: new Set(found.flatMap(({ technology }) => technology ?? [])),
  }
}

/**
 * Any of the phrases, the longest first, so that the words kept are all that name the company. Words of a phrase stand
 * apart, with a hyphen or all written as one: `POWER BI`, `POWER-BI`, `POWERBI`.
 */
function anyOf(phrases: readonly string[], flags = 'i'): RegExp {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .flatMap((phrase) => {
      const words = phrase.split(/\s+/).map(literal)
      return words.length > 1 ? [words.join('(?:\\s+|-)'), words.join('')] : words
    })
  return new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, flags)
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
