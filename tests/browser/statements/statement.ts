/** What the two articles say, by the rows of the ledger's first task, and how a reader gets from the home page to the words. */
export type Statement = {
  title: string
  /** The links to follow, from the home page to a page that shows it: whole names, or parts of them. */
  path: readonly (string | RegExp)[]
  /** What that page says besides. */
  shown?: readonly string[]
  proofs: readonly Proof[]
}

/** A link on the page, the words of the article behind it, and what stands beside them. */
export type Proof = { link: string | RegExp; words: string; beside?: readonly string[] }

/** A quote whose link is read out as its own words. */
export const quote = (words: string, ...beside: string[]): Proof => ({
  link: new RegExp(`^quote ?: ${words.replaceAll(/[.$()]/g, '\\$&')}`),
  words,
  beside,
})

/** A quote whose link says what it proves. */
export const proving = (fact: string, words: string, ...beside: string[]): Proof => ({
  link: new RegExp(`^quote that proves ${fact}`),
  words,
  beside,
})
