import type { Reading } from '@/lib/db/reading'
import { type NumberColumn, setUnits, type TextColumn, textColumn } from './column'
import type { PairsSource, TableSource } from './column-table'
import { type Field, readCopiedRows } from './copied-rows'
import { readNumeric } from './exact'
import { type Pairs, pairsByRow } from './pairs'
import type { TextTable } from './text-table'

/** Reads what rows have several of. */
export async function readPairs(
  reading: Reading,
  source: TableSource,
  ids: TextTable,
): Promise<Map<string, Pairs>> {
  const pairs = new Map<string, Pairs>()
  for (const [name, one] of Object.entries(source.pairs)) pairs.set(name, await readOne(reading, one, ids))
  return pairs
}

async function readOne(reading: Reading, source: PairsSource, ids: TextTable): Promise<Pairs> {
  const read = new GrowingPairs(source, ids)
  await readCopiedRows(
    reading.copy(`COPY (${source.sql}) TO STDOUT (FORMAT binary)`),
    (bytes, from, to) => read.begin(ids.find(bytes, from, to)),
    read.fields,
  )
  const pairs = pairsByRow(read, ids.size)
  for (const { texts } of pairs.columns.values()) texts.seal()
  return pairs
}

/** Pairs whose number is not known before all are read. */
class GrowingPairs {
  readonly fields: readonly Field[]
  readonly columns: ReadonlyMap<string, TextColumn>
  readonly amount: NumberColumn | null
  #rows: Uint32Array
  #count = 0

  constructor({ texts, decimals, firstOf }: PairsSource, ids: TextTable) {
    const room = Math.max(16, ids.size)
    this.#rows = new Uint32Array(room)
    this.columns = new Map(texts.map((name) => [name, textColumn(room)]))
    for (const [name, ordered] of Object.entries(firstOf ?? {})) {
      for (const text of ordered) {
        const bytes = Buffer.from(text)
        this.columns.get(name)?.texts.add(bytes, 0, bytes.length)
      }
    }
    this.amount =
      decimals === undefined
        ? null
        : { kind: 'number', decimals, units: new Float64Array(room), large: new Map() }
    this.fields = [...[...this.columns.values()].map(codeField), ...(this.amount ? [this.#amountField] : [])]
  }

  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#count)
  }

  /** Makes room for a pair of a row; its number, -1 where the row is none of the table. */
  begin(row: number): number {
    if (row < 0) return -1
    if (this.#count === this.#rows.length) this.#grow()
    this.#rows[this.#count] = row
    this.#count += 1
    return this.#count - 1
  }

  #amountField: Field = (pair, source, from, to) => {
    if (this.amount && to > from) setUnits(this.amount, pair, readNumeric(source, from, this.amount.decimals))
  }

  #grow() {
    const room = this.#rows.length * 2
    const rows = new Uint32Array(room)
    rows.set(this.#rows)
    this.#rows = rows
    for (const column of this.columns.values()) {
      const codes = new Uint32Array(room)
      codes.set(column.codes)
      column.codes = codes
    }
    if (this.amount) {
      const units = new Float64Array(room)
      units.set(this.amount.units)
      Object.assign(this.amount, { units })
    }
  }
}

const codeField =
  (column: TextColumn): Field =>
  (pair, source, from, to) => {
    column.codes[pair] = to >= from ? column.texts.add(source, from, to) + 1 : 0
  }
