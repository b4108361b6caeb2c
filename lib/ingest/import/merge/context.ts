import type pg from 'pg'
import type { Resolver } from '@/lib/ingest/resolve/resolver'

/** By what it is found out whom contracts are about. */
export type Whom = {
  tx: pg.ClientBase
  register: string
  resolver: Resolver
  /** Columns in which recipients and descriptions stand. */
  columns: { recipient: string; description: string }
  /** ISO code of the country whose agencies buy. */
  country: string
}

/** What one dataset's rows in staging are merged with. All within one transaction. */
export type Merge = Whom & {
  dataset: string
  /** ISO day of the register's snapshot that was read, where it is known. */
  snapshotOn: string | null
  /** Version of the ledger that the import makes. */
  version: number
  run: string
}
