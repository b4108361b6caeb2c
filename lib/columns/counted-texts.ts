import type { TextColumn } from './column'

export type CountedText = { value: string; count: number }

/** More than there are texts of one column. */
const beyondRanks = 2 ** 26

/** Up to so many of the most frequent texts are found without sorting all. */
const few = 200

/**
 * Texts and how often they were counted, the most frequent first, and those that are as frequent in PostgreSQL's order. Of tens
 * of thousands a page shows ten: they take eight bytes each, and are sorted when somebody asks for more than a few.
 */
export class CountedTexts implements Iterable<CountedText> {
  readonly #column: Pick<TextColumn, 'texts' | 'ranks'>
  /** A number for each text, which is less the earlier it stands: its rank, less how often it was counted times {@link beyondRanks}. */
  readonly #keys: Float64Array
  #isSorted = false
  #first: Float64Array | undefined

  constructor(column: Pick<TextColumn, 'texts' | 'ranks'>, counts: Uint32Array) {
    const { ranks } = column
    let found = 0
    for (let code = 1; code < counts.length; code += 1) if (counts[code] !== 0) found += 1
    const keys = new Float64Array(found)
    for (let code = 1, at = 0; at < found; code += 1) {
      const times = counts[code] ?? 0
      if (times === 0) continue
      keys[at] = (ranks[code] ?? 0) - times * beyondRanks
      at += 1
    }
    this.#column = column
    this.#keys = keys
  }

  /** One text that is not among those of a column, where it was counted at all. */
  static of(text: string, count: number): readonly CountedText[] {
    return count === 0 ? [] : [{ value: text, count }]
  }

  get length(): number {
    return this.#keys.length
  }

  /** About how much memory they take. */
  get bytes(): number {
    return 8 * this.length
  }

  slice(from: number, to: number): CountedText[] {
    const many = Math.max(0, Math.min(to, this.length) - from)
    const keys = to <= few ? this.#fewKeys() : this.#allKeys()
    return Array.from({ length: many }, (_, index) => this.#read(keys[from + index] ?? 0))
  }

  find(isWanted: (one: CountedText) => boolean): CountedText | undefined {
    for (const one of this) if (isWanted(one)) return one
    return undefined
  }

  some(isWanted: (one: CountedText) => boolean): boolean {
    return this.find(isWanted) !== undefined
  }

  filter(isWanted: (one: CountedText) => boolean): CountedText[] {
    return [...this].filter(isWanted)
  }

  *[Symbol.iterator](): Generator<CountedText> {
    for (const key of this.#allKeys()) yield this.#read(key)
  }

  #allKeys(): Float64Array {
    if (!this.#isSorted) this.#keys.sort()
    this.#isSorted = true
    return this.#keys
  }

  #fewKeys(): Float64Array {
    if (this.#isSorted || this.length <= few) return this.#allKeys()
    this.#first ??= leastOf(this.#keys, few)
    return this.#first
  }

  #read(key: number): CountedText {
    const count = Math.ceil(-key / beyondRanks)
    const code = codesByRank(this.#column.ranks)[key + count * beyondRanks] ?? 1
    return { value: this.#column.texts.text(code - 1), count }
  }
}

/** The least of some numbers, sorted. */
function leastOf(keys: Float64Array, many: number): Float64Array {
  const least = keys.slice(0, many).sort()
  let last = least[many - 1] ?? 0
  for (let at = many; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    if (key >= last) continue
    let place = many - 1
    for (; place > 0 && (least[place - 1] ?? 0) > key; place -= 1) least[place] = least[place - 1] ?? 0
    least[place] = key
    last = least[many - 1] ?? 0
  }
  return least
}

const inverses = new WeakMap<Uint32Array, Uint32Array>()

/** The codes of a column's texts by their ranks. */
function codesByRank(ranks: Uint32Array): Uint32Array {
  const known = inverses.get(ranks)
  if (known) return known
  const codes = new Uint32Array(ranks.length)
  for (let code = 1; code < ranks.length; code += 1) codes[ranks[code] ?? 0] = code
  inverses.set(ranks, codes)
  return codes
}
