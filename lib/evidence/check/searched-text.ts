import { codePointLength } from '../code-points'

/** A text with its blanks made equal, for words to be looked for, and the way back to it as it was read. */
export type SearchedText = {
  /** As it was read. */
  raw: string
  /** Each run of blanks as one space; none at its ends, and no marks that cannot be seen. */
  words: string
  /** Offset in the text as read, in code points, of the unit at an index of UTF-16 units in `words`. */
  startOf: (index: number) => number
  /** The same of what stands before the index: where a stretch that ends there ends. */
  endOf: (index: number) => number
}

/** Blanks of all kinds, and characters without width: soft hyphen, zero width space and joiner, byte order mark. */
const blank = /\s/
const unseen = /[\u00ad\u200b\u2060\ufeff]/

/** Makes a text ready to be searched. */
export function searchedText(raw: string): SearchedText {
  const words: string[] = []
  /** For each unit of `words`: the index in `raw` that it came from. */
  const from: number[] = []
  let afterBlank = false
  for (let index = 0; index < raw.length; index++) {
    const unit = raw[index] ?? ''
    if (unseen.test(unit)) continue
    if (blank.test(unit)) {
      afterBlank = words.length > 0
      continue
    }
    if (afterBlank) {
      words.push(' ')
      from.push(index - 1)
      afterBlank = false
    }
    words.push(unit)
    from.push(index)
  }
  const startOf = (index: number) => codePointLength(raw.slice(0, from[index] ?? raw.length))
  const endOf = (index: number) => codePointLength(raw.slice(0, (from[index - 1] ?? -1) + 1))
  return { raw, words: words.join(''), startOf, endOf }
}

/** Words with their blanks made equal. */
export function equalBlanks(words: string): string {
  return searchedText(words).words
}
