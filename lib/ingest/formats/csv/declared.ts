import type { ImportSpec } from '@/lib/ingest/datasets/import-schema'
import type { DatasetFacts, Expectation, TableReader } from '@/lib/ingest/import/format'
import { Mapping } from '../mapping'

/** What a reader of a declared table knows of its dataset. */
export type Declared = { facts: DatasetFacts; register: string; notes: string[]; expects?: Expectation }

/** The columns of a header as a dataset.yaml declares them. */
export function declaredColumns<M extends string>(
  header: readonly string[],
  { columns, ignore }: { columns: Readonly<Record<string, M | 'kept'>>; ignore: readonly string[] },
): Mapping<M> {
  const meanings = new Map(Object.entries(columns))
  return new Mapping<M>(header, (column) => (ignore.includes(column) ? null : (meanings.get(column) ?? null)))
}

/** The reader of a declared table of contracts, whatever its rows are: `map` makes something of each. */
export function contractsReader<M extends string>(
  columns: Mapping<M | 'recipient' | 'description'>,
  { country }: { country: string },
  { facts, ...declared }: Declared,
  map: TableReader['map'],
): TableReader {
  return {
    ...declared,
    about: 'contracts',
    dataset: facts,
    country,
    columns: {
      recipient: columns.name('recipient') ?? 'recipient',
      description: columns.name('description') ?? 'description',
    },
    keeps: (column) => columns.keeps(column),
    map,
  }
}

/** Reads the key of a row: what the columns that make it together say, or the one column that means it; empty where they say nothing. */
export function keyReader<M extends string>(
  columns: Mapping<M>,
  { key }: Pick<ImportSpec, 'key'>,
  meaning: M,
): (row: readonly string[]) => string {
  if (!key) return columns.get(meaning)
  const indexes = key.map((column) => columns.columns.indexOf(column))
  return (row) => {
    const parts = indexes.map((index) => (row[index] ?? '').trim())
    return parts.some(Boolean) ? parts.join('|') : ''
  }
}
