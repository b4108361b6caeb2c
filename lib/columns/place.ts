import { type Column, exactUnits, noDay, valueText } from './column'
import type { ColumnTable } from './column-table'
import { parseUnits } from './exact'
import { placeAmong } from './place-among'
import type { Order } from './sorted'

/** A list of rows in an order, as it is shown. */
export type ShownOrder = { table: ColumnTable; column: Column; order: Order; descending: boolean }

/** A row that a list is cut at: its value as text, and its id. There need be no such row. */
export type Cut = { value: string | null; id: string }

/** How many rows of a list stand before a cut; `including`: the row of the cut too, where there is one. */
export async function rowsBefore(shown: ShownOrder, cut: Cut, including: boolean): Promise<number> {
  const { table, column, order, descending } = shown
  const id = await placeAmong({ texts: table.ids, numbers: () => null, placeOf: (row) => row }, cut.id)
  const { rows, valued } = order
  if (cut.value === null) {
    const { below, upTo } = within(rows.subarray(valued), (row) => row - id)
    const without = rows.length - valued
    return valued + (descending ? without - (including ? below : upTo) : including ? upTo : below)
  }
  const compare = await comparison(column, cut.value)
  const { below, upTo } = within(rows.subarray(0, valued), (row) => compare(row) || row - id)
  return descending ? valued - (including ? below : upTo) : including ? upTo : below
}

/** How many sorted rows stand below a place, and how many below it or at it. */
function within(rows: Uint32Array, compare: (row: number) => number) {
  const count = (isBefore: (sign: number) => boolean) => {
    let from = 0
    let to = rows.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if (isBefore(compare(rows[middle] ?? 0))) from = middle + 1
      else to = middle
    }
    return from
  }
  return { below: count((sign) => sign < 0), upTo: count((sign) => sign <= 0) }
}

/** Says of a row whether its value is below (negative), at (0) or above (positive) a value given as text. */
async function comparison(column: Column, value: string): Promise<(row: number) => number> {
  switch (column.kind) {
    case 'text': {
      const { codes, texts, ranks } = column
      const placeOf = (number: number) => (ranks[number + 1] ?? 0) - 1
      const place = await placeAmong({ texts, numbers: () => inverse(ranks), placeOf }, value)
      return (row) => (ranks[codes[row] ?? 0] ?? 0) - 1 - place
    }
    case 'day':
      // ISO days of years of four digits are in order as texts.
      return (row) => order(column.days[row] === noDay ? '' : (valueText(column, row) ?? ''), value)
    case 'number': {
      const { units, rest } = parseUnits(value, column.decimals)
      return (row) => {
        const sign = order(exactUnits(column, row) ?? 0n, units)
        return sign === 0 && rest ? -1 : sign
      }
    }
  }
}

/** Numbers of texts by their places from 0. */
function inverse(ranks: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(ranks.length)
  for (let code = 1; code < ranks.length; code += 1) numbers[(ranks[code] ?? 1) - 1] = code - 1
  return numbers
}

function order<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
