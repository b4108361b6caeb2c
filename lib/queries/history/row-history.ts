import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '../lists/sql'
import { compareStates } from './compare'
import type { HistoryEntry } from './record-history'
import { stateOf } from './state'

const rowSchema = z.array(
  z.object({
    table: z.string(),
    key: z.string(),
    row: z.record(z.string(), z.unknown()),
    title: z.string(),
    contract: z.string().nullable(),
  }),
)

const changeSchema = z.array(
  z.object({
    version: z.number(),
    loadedAt: z.date(),
    load: z.enum(['seeds', 'import', 'undo', 'correction']),
    note: z.string(),
    run: z.string().nullable(),
    before: z.record(z.string(), z.unknown()).nullable(),
  }),
)

/** What happened to a register's row since it came in. `contract`: the contract whose own row it is, which has the history. */
export type RowHistory = {
  id: string
  title: string
  contract: string | null
  entries: readonly HistoryEntry[]
}

/**
 * The history of a register's row, the newest first; null where there is no such row. Imports keep how rows stood before them, and loads of
 * files how they stood when they changed.
 */
export async function rowHistory(id: string): Promise<RowHistory | null> {
  const [found] = rowSchema.parse(
    await reader.$queryRaw(sql`
      SELECT 'contract_transaction' AS "table", row_id AS key, to_jsonb(t) AS row, concat_ws(', line ', t.file, t.line) AS title, NULL AS contract
        FROM contract_transaction t WHERE row_id = ${id}
      UNION ALL
      SELECT 'partnership_listing', row_id || ' ' || partnership_id, to_jsonb(t), concat_ws(', line ', t.file, t.line), NULL
        FROM partnership_listing t WHERE row_id = ${id}
      UNION ALL
      SELECT 'agency_listing', row_id, to_jsonb(t), concat_ws(', line ', t.file, t.line), NULL FROM agency_listing t WHERE row_id = ${id}
      UNION ALL
      SELECT 'contract', id, '{}', concat_ws(', line ', t.file, t.line), id FROM contract t WHERE row_id = ${id}
      ORDER BY 2 LIMIT 1`),
  )
  if (!found) return null
  const { title, contract, row } = found
  if (contract) return { id, title, contract, entries: [] }
  return { id, title, contract, entries: await entriesOf(found.table, found.key, row) }
}

async function entriesOf(table: string, key: string, row: Record<string, unknown>): Promise<HistoryEntry[]> {
  const changes = changeSchema.parse(
    await reader.$queryRaw(sql`
      SELECT v.version, v.loaded_at AS "loadedAt", v.kind::text AS load, v.note, r.id AS run, c.before
      FROM import_change c JOIN import_run r ON r.id = c.run_id JOIN ledger_version v ON v.version = r.ledger_version
      WHERE c.record_kind = ${table} AND c.record_id = ${key} AND c.before IS NOT NULL
      UNION ALL
      SELECT v.version, v.loaded_at, v.kind::text, v.note, NULL, r.before
      FROM revision r JOIN ledger_version v ON v.version = r.ledger_version WHERE r.record_kind = ${table} AND r.record_id = ${key}
      ORDER BY version DESC`),
  )
  let after = row
  const entries: HistoryEntry[] = []
  for (const { before, run, ...change } of changes) {
    // An import keeps of some rows only what it changed.
    const was = { ...after, ...before }
    const [old, now] = [stateOf(was), stateOf(after)]
    entries.push({
      ...change,
      what: 'updated',
      reasons: [],
      comparison: old && now ? compareStates(old, now) : null,
      runs: run && change.load === 'import' ? [run] : [],
    })
    after = was
  }
  return [...entries, ...(await cameIn(after['run_id']))]
}

/** How a row came in: with the run that its oldest state names. */
async function cameIn(run: unknown): Promise<HistoryEntry[]> {
  if (typeof run !== 'string') return []
  const [first] = changeSchema.parse(
    await reader.$queryRaw(sql`
      SELECT v.version, v.loaded_at AS "loadedAt", v.kind::text AS load, v.note, r.id AS run, NULL AS before
      FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE r.id = ${run}`),
  )
  if (!first) return []
  const { run: id, before: _, ...load } = first
  return [{ ...load, what: 'created', reasons: [], comparison: null, runs: id ? [id] : [] }]
}
