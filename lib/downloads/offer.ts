import type { TableColumn } from '@/lib/queries/tables/column'
import type { Batches } from './row-bytes'

/** Rows that can be taken along: what they are, what was asked, and where they are read. */
export type Offer = {
  /** `partnerships`: the name of addresses and files. */
  name: string
  title: string
  /** What one row is, and when two are one. */
  rule: string
  columns: readonly TableColumn[]
  /** The column that tells rows apart, where one does. */
  primaryKey?: string
  /** The canonical query of the view, without a question mark; empty for all rows. */
  query: string
  /** Where the same rows are shown, from the site's root; null where they have no page. */
  page: string | null
  /** What was searched instead of what was typed. */
  corrected: string | null
  /** What tells two states of the rows apart, where they change without a new version of the ledger. */
  state?: string
  batches: Batches
}
