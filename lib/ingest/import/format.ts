import type { MappedRow, Problem } from './mapped'

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

/** How the rows of a table with a certain header are read. */
export type TableReader = {
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
  /** What a row says, or why it cannot be taken. `cells` are as many as the header's. */
  map(cells: readonly string[]): MappedRow | Problem
}

/** A form of files that can be imported. */
export type Format = {
  /** How the command calls it. */
  name: string
  /** What it reads, in a few words. */
  reads: string
  /** Which columns it is known by, in a few words. */
  knownBy: string
  /** How to read a table with this header; null where it is none of this format. */
  recognise(header: readonly string[]): TableReader | null
}
