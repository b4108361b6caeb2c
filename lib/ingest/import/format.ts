import type { DocumentItem, DocumentSource, TableSource } from '@/lib/ingest/input/types'
import type { MappedRow, Problem } from './mapped'
import type { Staging } from './staging'

/** What a dataset says of itself, as its table holds it. */
export type DatasetFacts = {
  slug: string
  title: string
  publisher: string
  url: string | null
  licence: string
  licenceUrl: string | null
  attribution: string
  version: string
  /** ISO day. */
  snapshotOn: string | null
  description: string
}

/** What a dataset.yaml says that the files of its dataset hold together. */
export type Expectation = {
  /** The dataset.yaml. */
  declaredIn: string
  /** Names of the files; all of them are read, or none. */
  files: readonly string[]
  /** How many rows; null where it does not say. */
  rows: { min: number; max: number } | null
}

/** How the rows of a file are read, and what they are about. */
type Reader = {
  /** What its rows are about: how they are merged. */
  about: 'contracts' | 'partnerships' | 'agencies'
  /** The dataset its rows belong to unless the user says another. */
  dataset: DatasetFacts
  /** The register: its rows have the same ids in all datasets. */
  register: string
  /** The columns in which recipients and descriptions stand. */
  columns: { recipient: string; description: string }
  /** ISO code of the country whose agencies buy. */
  country: string
  /** Whether a column is kept: what is personal, and the ledger has no use for, is not, also in refused rows. */
  keeps: (column: string) => boolean
  /** What the user should know of how the file is read, a sentence each. */
  notes?: readonly string[]
  /** Where the file is one of those that a dataset.yaml lists. */
  expects?: Expectation
  /** Whether its files never are the whole register, so that they say nothing of what they do not list. */
  partial?: true
  /** Done once when all files are read, before the rows are merged: adds rows that several files make together. */
  complete?: (staging: Staging, dataset: string) => Promise<void>
}

/** How the rows of a table with a certain header are read. */
export type TableReader = Reader & {
  /** What a row says, or why it cannot be taken. `cells` are as many as the header's. */
  map(cells: readonly string[]): MappedRow | Problem
}

/** How the items of a JSON document are read. */
export type DocumentReader = Reader & {
  /** How deep the items lie; see the input layer. */
  depth?: number
  /** The rows that an item holds, where one holds several; each has its own path. */
  split?(item: DocumentItem): readonly DocumentItem[]
  /** What an item says, or why it cannot be taken; null for one that is no row (what surrounds the rows). */
  map(item: DocumentItem): MappedRow | Problem | null
  /** An item's own cells, for the file of refused rows. */
  cells(item: DocumentItem): [string, string][] | null
}

/** What formats look up in the ledger, and what the user said of the files. */
export type FormatContext = {
  /** Slug of a technology by slug and by its name in the Atlas of Surveillance, in small letters. */
  technologies: ReadonlyMap<string, string>
  /** Technology of a product, by the product's slug. */
  products: ReadonlyMap<string, string>
  /** Slugs of the types of agencies. */
  agencyTypes: ReadonlySet<string>
  /** Names of companies and of agencies, by slug. */
  companies: ReadonlyMap<string, string>
  agencies: ReadonlyMap<string, string>
  /** ISO day of the register's snapshot, as the user gives it. */
  snapshotOn: string | null
}

/** A form of files that can be imported. */
export type Format = {
  /** How the command calls it. */
  name: string
  /** What it reads, in a few words. */
  reads: string
  /** Which columns it is known by, in a few words. */
  knownBy: string
  /** How to read a table; null where it is none of this format. It may look into the rows: the source reads from the start again. */
  readTable?(source: TableSource, context: FormatContext): TableReader | null | Promise<TableReader | null>
  /** How to read a document; null where it is none of this format. */
  readDocument?(
    source: DocumentSource,
    context: FormatContext,
  ): DocumentReader | null | Promise<DocumentReader | null>
}
