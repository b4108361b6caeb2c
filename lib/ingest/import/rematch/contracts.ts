import type pg from 'pg'
import type { Resolver } from '@/lib/ingest/resolve/resolver'
import { resolveWhom } from '../merge/whom'
import { heldWords } from '../merge/words'
import { writeMatched } from './write-matched'

/** What contracts are matched anew with. */
export type Rematch = {
  tx: pg.ClientBase
  /** Version of the ledger in which it happens. */
  version: number
  resolver: Resolver
}

type ReadingRow = { register: string; country: string; recipient: string; description: string }

/** The temporary tables of one matching, to be made anew for the next. */
const TABLES = ['wanted_contract', 'wanted_part', 'named_contract', 'candidate']

/**
 * Finds out anew whom contracts are about, as they were found out about when they came in: buyer, recipients, companies whose
 * technology their words name. What is not supported any more is taken away. Notes their partnerships, of before and of now, in the
 * temporary table `touched_partnership`. Gives how many contracts are about others now.
 * @param which SQL about the contract `k` and the run `r` that brought it: those to be matched
 */
export async function matchContracts(rematch: Rematch, which: string): Promise<number> {
  const { tx } = rematch
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_partnership (id text) ON COMMIT DROP')
  // A register's files have their columns in one of a few layouts: contracts of one layout are matched together.
  const { rows: readings } = await tx.query<ReadingRow>(
    `SELECT DISTINCT r.register, r.country, r.recipient_column AS recipient, r.description_column AS description
     FROM import_run r WHERE r.register IS NOT NULL AND r.state = 'done' ORDER BY 1, 2, 3, 4`,
  )
  let changed = 0
  for (const reading of readings) changed += await matchReading(rematch, reading, which)
  return changed
}

async function matchReading(rematch: Rematch, reading: ReadingRow, which: string): Promise<number> {
  const { tx, resolver } = rematch
  const { register, country, recipient, description } = reading
  await tx.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`)
  const { rowCount } = await tx.query(
    `CREATE TEMP TABLE wanted_contract ON COMMIT DROP AS
     SELECT k.id, false AS is_new, k.kind::text AS kind, k.buyer_name, k.buyer_country, k.recipient_name, coalesce(k.recipients::text, '') AS recipients,
            NULL::text AS buyer_agency_id, NULL::text AS recipient_company_id, false AS through_reseller
     FROM contract k JOIN import_run r ON r.id = k.run_id
     WHERE (r.register, r.country, r.recipient_column, r.description_column) = ($1, $2, $3, $4) AND ${which}`,
    [register, country, recipient, description],
  )
  let changed = 0
  if (rowCount) {
    await tx.query('CREATE UNIQUE INDEX ON wanted_contract (id)')
    await tx.query('ANALYZE wanted_contract')
    await resolveWhom({ tx, register, resolver, country, columns: { recipient, description } }, heldWords)
    changed = await writeMatched(rematch)
  }
  await tx.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`)
  return changed
}
