import type { DateOrder } from '@/lib/domain/date-order'
import type { AgencyKind } from '@/lib/ingest/datasets/atlas-agency-types'

/** What a row's tie is about, and how it stands. Slugs. */
export type Tie = {
  product: string | null
  technology: string
  kind: string
  status: string
  note: string | null
  /** Whose it is by its very name, whatever the row writes. */
  vendor?: string
  /** Addresses of pages whose date is the day on which it began. */
  beginnings?: RegExp
}

/** How the rows of a table of listings are understood, whether the format knows it or a dataset.yaml says it. */
export type ListingRules = {
  /** ISO code. */
  country: string
  /** State of all agencies, where no column says it. */
  state: string | null
  /** ISO day of the snapshot. */
  snapshotOn: string | null
  dates: DateOrder
  /** What the cell for the technology means; null for one that is not known. */
  tieOf(technology: string): Tie | null
  /** Type and level of an agency; null where the cells do not say, and the name does not either. */
  agencyKindOf(type: string, jurisdiction: string, name: string): AgencyKind | null
  /** The vendors that a cell names. */
  vendorsOf(cell: string): string[]
  /** Whether a date of a link that cannot be decided is kept as text; otherwise it refuses its row. */
  keepsUndecided(text: string): boolean
  /** The register's key of a row; empty where it gives none. */
  keyOf(row: readonly string[]): string
  /** Whether a row without a key gets one from its own words; otherwise it is refused. */
  keysByWords: boolean
  /** Where to say what words mean that are not known. */
  remedies: { type: string; technology: string }
}
