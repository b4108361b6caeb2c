import type { Problem } from '@/lib/ingest/import/mapped'
import { isPersonal, ownColumns } from './personal'

/** What a column means: `kept` stays in the row's own cells and nowhere else, null is dropped. */
export type MeaningOf<M extends string> = (column: string) => M | 'kept' | null

type Row = readonly string[]

/** Empty cells of wider tables are left out of a row's own cells: they say nothing. */
const WIDE = 40

/** More signs than a cell has that is read as a name, a date or a number. */
export const LONGEST = 1000

/** Blanks, and signs without width that some cells have before or behind their words. */
const AROUND = /^[\s\u200b-\u200f\ufeff]+|[\s\u200b-\u200f\ufeff]+$/g

/** Where a header has which meaning, and which of its columns are kept. */
export class Mapping<M extends string> {
  readonly #meanings: readonly (M | 'kept' | null)[]
  readonly #kept: ReadonlySet<string>
  /** The register's own columns. */
  readonly columns: readonly string[]

  constructor(header: readonly string[], meaningOf: MeaningOf<M>) {
    this.columns = ownColumns(header)
    this.#meanings = this.columns.map((column) => meaningOf(column))
    this.#kept = new Set(
      this.columns.filter((column, index) => this.#meanings[index] !== null && !isPersonal(column)),
    )
  }

  /** Whether there is a column of at least one of these meanings. */
  has(...meanings: M[]): boolean {
    return meanings.some((meaning) => this.#meanings.includes(meaning))
  }

  /** The first column of a meaning, as the header writes it. */
  name(meaning: M): string | null {
    return this.columns[this.#meanings.indexOf(meaning)] ?? null
  }

  /** Reads a meaning from a row: the first of its columns that is not empty, without what stands around its words. */
  get(meaning: M): (row: Row) => string {
    const all = this.all(meaning)
    return (row) => all(row).find((value) => value !== '') ?? ''
  }

  /** Reads all columns of a meaning from a row, in their order. */
  all(meaning: M): (row: Row) => string[] {
    const indexes = this.#meanings.flatMap((one, index) => (one === meaning ? [index] : []))
    return (row) => indexes.map((index) => (row[index] ?? '').replace(AROUND, ''))
  }

  /** Whether a column stays in the cells of a row. */
  keeps(column: string): boolean {
    return this.#kept.has(column)
  }

  /** Gives a row's own cells as pairs of column and value. */
  cells(): (row: Row) => [string, string][] {
    const kept = this.columns.flatMap((name, index) => (this.keeps(name) ? [{ name, index }] : []))
    const wide = this.columns.length > WIDE
    return (row) =>
      kept.flatMap(({ name, index }): [string, string][] => {
        const value = row[index] ?? ''
        return value !== '' || !wide ? [[name, value]] : []
      })
  }

  /** What is wrong in the column of a meaning. */
  problem(meaning: M, value: string, reason: string, remedy: string): Problem {
    return { column: this.name(meaning), value: value.slice(0, 200), reason, remedy }
  }

  /** Finds a cell that is longer than any name, date or number is; null where there is none. */
  oversize(...but: M[]): (row: Row) => Problem | null {
    const indexes = this.#meanings.flatMap((one, index) =>
      one === null || one === 'kept' || but.includes(one) ? [] : [index],
    )
    return (row) => {
      const index = indexes.find((one) => (row[one]?.length ?? 0) > LONGEST)
      return index === undefined ? null : tooLong(this.columns[index] ?? null, row[index] ?? '')
    }
  }
}

/** What is wrong with a cell that is longer than any name is. */
export const tooLong = (column: string | null, value: string): Problem => ({
  column,
  value: value.slice(0, 200),
  reason: `is longer than ${LONGEST} signs`,
  remedy: 'look whether a quote is missing in the file',
})

/** A value as reasons show it. */
export const shown = (value: string) => `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`

/** Whether what was read of a row is what is wrong with it. */
export const refused = (read: unknown): read is Problem =>
  typeof read === 'object' && read !== null && 'reason' in read && 'remedy' in read
