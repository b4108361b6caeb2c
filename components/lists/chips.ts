import type { FilterChip } from '@/components/ui/filter-chips'
import type { List } from '@/lib/search-params/address'
import { changedHref, removedHref } from '@/lib/search-params/address'
import type { Parameters, Value } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'

/** A filter as its chip says it: the parameter, the word before its values, and a label for each value. */
export type ChipWords = {
  name: string
  /** `Agency type`; empty where the value says it all. */
  word: string
  label?: (value: Value) => string
}

/** One chip for each value in force, each with the address without it. */
export function chipsOf<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  words: readonly ChipWords[],
): FilterChip[] {
  return words.flatMap(({ name, word, label = String }) => {
    const held: unknown = filters[name]
    const values = [held].flat().filter((value) => typeof value === 'string' || typeof value === 'number')
    return values.map((value) => ({
      label: word ? `${word}: ${label(value)}` : label(value),
      removeHref: removedHref(list, filters, name, value),
    }))
  })
}

/** The chip of a range of years, which goes as one. */
export function yearsChip<P extends Parameters & { from: unknown; to: unknown }>(
  list: List<P>,
  filters: Filters<P>,
  word: string,
): FilterChip[] {
  const { from, to } = filters as { from: number | null; to: number | null }
  if (from === null && to === null) return []
  const years = from === to ? `${from}` : `${from ?? '…'}–${to ?? '…'}`
  const change = { from: null, to: null } as unknown as Partial<Filters<P>>
  return [{ label: `${word}: ${years}`, removeHref: changedHref(list, filters, change) }]
}

/** The name of a record by its slug. */
export function nameIn(records: readonly { slug: string; name: string }[]) {
  return (slug: Value) => records.find((record) => record.slug === slug)?.name ?? String(slug)
}
