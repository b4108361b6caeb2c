import type { Fault } from '@/lib/ingest/fault'
import type { DatasetFiles } from './dataset-files'
import { type CsvFile, type Refusal, readCsv } from './read-csv'

/** A row of a register with its cells by column and by what the columns mean. */
export type Row = {
  file: string
  line: number
  /** The cells as written, by column, without the columns that the dataset ignores. */
  cells: Record<string, string>
  /** The cell of the column with this meaning, without blanks and invisible signs around it; empty when there is none. */
  get(meaning: string): string
  /** The cells of all columns with this meaning, in the order of the columns. */
  all(meaning: string): string[]
  /** A refusal of this row. */
  refusal(reason: string, remedy: string, meaning?: string): Refusal
}

export type Table = { rows: Row[]; refusals: Refusal[]; faults: Fault[]; read: number }

/** Blanks, and signs without width that some cells have before or behind their words. */
const AROUND = /^[\s\u200b-\u200f\ufeff]+|[\s\u200b-\u200f\ufeff]+$/g

/** Reads all files of a dataset. Each column must be mapped or ignored, and each mapped one must be there. */
export function readTable({ spec, place, files }: DatasetFiles): Table {
  const table: Table = { rows: [], refusals: [], faults: [], read: 0 }
  const columns: Record<string, string> = spec.columns
  for (const file of files) {
    const csv = readCsv(file.path, file.text)
    table.refusals.push(...csv.refusals)
    table.read += csv.rows.length + csv.refusals.length
    for (const fault of headerFaults(csv))
      table.faults.push({ ...fault, file: file.path, line: 1, column: 1 })
    for (const { line, cells } of csv.rows) table.rows.push(makeRow(file.path, line, csv.header, cells))
  }
  const { min, max } = spec.expected
  if (table.read < min || table.read > max)
    table.faults.push({
      ...place(['expected']),
      record: `dataset ${spec.slug}`,
      message: `the files hold ${table.read} rows, expected are ${min === max ? min : `${min} to ${max}`}`,
      remedy: 'put the rows back, or correct "expected" if the register changed',
    })
  return table

  function headerFaults({ header }: CsvFile) {
    const record = `dataset ${spec.slug}`
    const unknown = header.filter((name) => !(name in columns) && !spec.ignore.includes(name))
    const missing = Object.keys(columns).filter((name) => !header.includes(name))
    return [
      ...unknown.map((name) => ({
        record,
        message: `unknown column "${name}"`,
        remedy: 'say in dataset.yaml what it means (columns) or that it is dropped (ignore)',
      })),
      ...missing.map((name) => ({
        record,
        message: `the column "${name}" is not there`,
        remedy: 'put it back, or take it out of dataset.yaml',
      })),
    ]
  }

  function makeRow(file: string, line: number, header: string[], values: string[]): Row {
    const kept = header.flatMap((name, index) =>
      spec.ignore.includes(name) ? [] : [[name, values[index] ?? ''] as const],
    )
    const cells = Object.fromEntries(kept)
    const columnOf = (meaning: string) => header.find((name) => columns[name] === meaning)
    const get = (meaning: string) => (cells[columnOf(meaning) ?? ''] ?? '').replace(AROUND, '')
    return {
      file,
      line,
      cells,
      get,
      all: (meaning) => kept.filter(([name]) => columns[name] === meaning).map(([, value]) => value),
      refusal: (reason, remedy, meaning) => ({
        file,
        line,
        reason,
        remedy,
        column: meaning && columnOf(meaning),
        value: meaning && cells[columnOf(meaning) ?? ''],
        rowKey: get('rowKey') || get('ori') || undefined,
        cells,
      }),
    }
  }
}
