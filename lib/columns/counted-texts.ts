import type { TextColumn } from './column'

export type CountedText = { value: string; count: number }

/** More than there are texts of one column. */
const beyondRanks = 2 ** 26

/**
 * Texts and how often they were counted, the most frequent first, and those that are as frequent in PostgreSQL's order. Of tens
 * of thousands a page shows ten: they take eight bytes each until somebody asks what they are.
 */
export class CountedTexts implements Iterable<CountedText> {
  readonly #text: (place: number) => string
  /** By place, the most frequent first. */
  readonly #codes: Uint32Array
  readonly #counts: Uint32Array

  constructor({ texts, ranks }: Pick<TextColumn, 'texts' | 'ranks'>, counts: Uint32Array) {
    const codeOf = new Uint32Array(ranks.length)
    const keys = new Float64Array(counts.length)
    let found = 0
    for (let code = 1; code < counts.length; code += 1) {
      const times = counts[code] ?? 0
      if (times === 0) continue
      const rank = ranks[code] ?? 0
      codeOf[rank] = code
      keys[found] = rank - times * beyondRanks
      found += 1
    }
    const sorted = keys.subarray(0, found).sort()
    this.#counts = Uint32Array.from(sorted, (key) => Math.ceil(-key / beyondRanks))
    this.#codes = Uint32Array.from(
      sorted,
      (key) => codeOf[key + Math.ceil(-key / beyondRanks) * beyondRanks] ?? 0,
    )
    this.#text = (place) => texts.text((this.#codes[place] ?? 1) - 1)
  }

  /** One text that is not among those of a column, where it was counted at all. */
  static of(text: string, count: number): readonly CountedText[] {
    return count === 0 ? [] : [{ value: text, count }]
  }

  get length(): number {
    return this.#codes.length
  }

  /** About how much memory they take. */
  get bytes(): number {
    return 8 * this.length
  }

  slice(from: number, to: number): CountedText[] {
    const many = Math.max(0, Math.min(to, this.length) - from)
    return Array.from({ length: many }, (_, index) => this.#at(from + index))
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
    for (let place = 0; place < this.length; place += 1) yield this.#at(place)
  }

  #at(place: number): CountedText {
    return { value: this.#text(place), count: this.#counts[place] ?? 0 }
  }
}
