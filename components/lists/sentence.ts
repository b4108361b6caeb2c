import type { Value } from '@/lib/search-params/parameter'

/** `police, sheriffs or tribal police`. */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** A phrase about the values that are chosen; null where none is. */
export function phrase(
  before: string,
  values: readonly Value[],
  label: (value: Value) => string = String,
): string | null {
  return values.length === 0 ? null : `${before} ${either(values.map(label))}`
}

/** A phrase about one value; null where there is none. */
export function phraseOf(before: string, value: Value | null): string | null {
  return value === null ? null : `${before} ${value}`
}

/** The words that were searched for: where some were corrected, those that were meant. */
export function wordsPhrase(typed: string | null, corrected: string | null): string | null {
  return phraseOf('with the words', typed && `“${corrected ?? typed}”`)
}

/** `from 2018 to 2020`, `from 2018 on`, `up to 2020`. */
export function span(from: Value | null, to: Value | null): string | null {
  if (from === null && to === null) return null
  if (from === to) return `${from}`
  if (to === null) return `from ${from} on`
  return from === null ? `up to ${to}` : `from ${from} to ${to}`
}

/** `of 5,000 to 1,000,000`: a range of amounts as their decimal strings. */
export function amountSpan(from: string | null, to: string | null): string | null {
  const said = (amount: string) => amount.replace('-', '−').replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
  if (from === null) return to === null ? null : `of at most ${said(to)}`
  return to === null ? `of at least ${said(from)}` : `of ${said(from)} to ${said(to)}`
}

/** Of each column the words for its order, rising and falling. */
export type OrderWords = Readonly<Record<string, readonly [rising: string, falling: string]>>

/** In which order the rows stand, in words. */
export function orderPhrase(sort: string, words: OrderWords): string | null {
  const [rising, falling] = words[sort.replace('-', '')] ?? []
  return (sort.startsWith('-') ? falling : rising) ?? null
}

/** A name with “and its companies”, where those are counted with it. */
export function withFamily(values: readonly { value: string; label: string; note?: string }[]) {
  return (slug: Value) => {
    const found = values.find(({ value }) => value === slug)
    return found ? `${found.label}${found.note ? ' and its companies' : ''}` : String(slug)
  }
}
