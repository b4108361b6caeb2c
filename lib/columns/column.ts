import type { Field } from './copied-rows'
import { int32 } from './copied-rows'
import { readNumeric, unitsText } from './exact'
import { TextTable } from './text-table'

export type Codes = Uint8Array | Uint16Array | Uint32Array

/** A text for each row: 0 where there is none, else the text's number plus 1. */
export type TextColumn = {
  readonly kind: 'text'
  codes: Codes
  readonly texts: TextTable
  /** By code: the text's place in PostgreSQL's order, from 1. Filled when all texts are known. */
  ranks: Uint32Array
}

/** A day for each row, as days since 2000-01-01; {@link noDay} where there is none. */
export type DayColumn = { readonly kind: 'day'; readonly days: Int32Array }

/** A number for each row, in units of its last decimal; NaN where there is none. */
export type NumberColumn = {
  readonly kind: 'number'
  readonly decimals: number
  readonly units: Float64Array
  /** Those that a Float64Array does not hold exactly, by row; there stands the nearest that it does. */
  readonly large: Map<number, bigint>
}

export type Column = TextColumn | DayColumn | NumberColumn

export const noDay = -0x80000000

export function textColumn(rows: number): TextColumn {
  return { kind: 'text', codes: new Uint32Array(rows), texts: new TextTable(), ranks: new Uint32Array(0) }
}

export function dayColumn(rows: number): DayColumn {
  return { kind: 'day', days: new Int32Array(rows).fill(noDay) }
}

export function numberColumn(rows: number, decimals: number): NumberColumn {
  return { kind: 'number', decimals, units: new Float64Array(rows).fill(Number.NaN), large: new Map() }
}

/** Takes a column's values from rows as they are copied. */
export function fieldOf(column: Column): Field {
  switch (column.kind) {
    case 'text':
      return (row, source, from, to) => {
        if (to >= from) column.codes[row] = column.texts.add(source, from, to) + 1
      }
    case 'day':
      return (row, source, from, to) => {
        if (to > from) column.days[row] = int32(source, from)
      }
    case 'number':
      return (row, source, from, to) => {
        if (to > from) setUnits(column, row, readNumeric(source, from, column.decimals))
      }
  }
}

export function setUnits({ units, large }: NumberColumn, row: number, value: number | bigint): void {
  units[row] = Number(value)
  if (typeof value === 'bigint') large.set(row, value)
}

/** The units of a row, where it has any. */
export function exactUnits({ units, large }: NumberColumn, row: number): bigint | null {
  const value = units[row] ?? Number.NaN
  if (Number.isNaN(value)) return null
  return large.get(row) ?? BigInt(value)
}

/** Codes as narrow as the number of texts allows; `placeOf` says where each goes, where it does not stay. */
export function narrowed(codes: Codes, texts: number, placeOf?: Uint32Array): Codes {
  const size = codes.length
  const narrow =
    texts < 0xff ? new Uint8Array(size) : texts < 0xffff ? new Uint16Array(size) : new Uint32Array(size)
  if (!placeOf) narrow.set(codes)
  else for (let from = 0; from < size; from += 1) narrow[placeOf[from] ?? 0] = codes[from] ?? 0
  return narrow
}

/** A column whose values were taken in one order, in another: `placeOf` says where each goes. */
export function replaced(column: Column, placeOf: Uint32Array): Column {
  switch (column.kind) {
    case 'text':
      return { ...column, codes: narrowed(column.codes, column.texts.size, placeOf) }
    case 'day': {
      const days = new Int32Array(column.days.length)
      for (let from = 0; from < days.length; from += 1) days[placeOf[from] ?? 0] = column.days[from] ?? noDay
      return { ...column, days }
    }
    case 'number': {
      const units = new Float64Array(column.units.length)
      for (let from = 0; from < units.length; from += 1) {
        units[placeOf[from] ?? 0] = column.units[from] ?? Number.NaN
      }
      const large = new Map([...column.large].map(([from, value]) => [placeOf[from] ?? 0, value]))
      return { ...column, units, large }
    }
  }
}

const msOfDay = 86_400_000
const epoch = Date.UTC(2000, 0, 1)

/** A day as days since 2000-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round((date.getTime() - epoch) / msOfDay)
}

/** A row's value as PostgreSQL writes it in text; null where it has none. */
export function valueText(column: Column, row: number): string | null {
  switch (column.kind) {
    case 'text': {
      const code = column.codes[row] ?? 0
      return code === 0 ? null : column.texts.text(code - 1)
    }
    case 'day': {
      const day = column.days[row] ?? noDay
      return day === noDay ? null : new Date(epoch + day * msOfDay).toISOString().slice(0, 10)
    }
    case 'number': {
      const units = exactUnits(column, row)
      return units === null ? null : unitsText(units, column.decimals)
    }
  }
}

export function memoryOf(column: Column): number {
  switch (column.kind) {
    case 'text':
      return column.codes.byteLength + column.texts.memory + column.ranks.byteLength
    case 'day':
      return column.days.byteLength
    case 'number':
      return column.units.byteLength + column.large.size * 64
  }
}
