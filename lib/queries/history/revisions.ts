import { z } from 'zod'
import { reader } from '@/lib/db/client'

import { sql } from '../lists/sql'
import type { FoundRecord } from './find-record'
import { versionOf } from './find-record'
import { type State, stateOf } from './state'

const happened = z.enum(['created', 'updated', 'withdrawn', 'restored'])

const rowsSchema = z.array(
  z.object({
    version: z.number(),
    loadedAt: z.date(),
    load: z.enum(['seeds', 'import', 'undo', 'correction']),
    note: z.string(),
    what: happened,
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
  }),
)

/** What a version of the ledger did to a record. */
export type Change = {
  version: number
  loadedAt: Date
  /** What made the version, and what it did in all. */
  load: 'seeds' | 'import' | 'undo' | 'correction'
  note: string
  what: z.infer<typeof happened>
  /** How the record stood before and after; null where it was not there. */
  before: State | null
  after: State | null
  reasons: readonly string[]
}

/** More revisions of a record than are ever read at once. */
const mostRevisions = 500

/**
 * All that happened to a record, the oldest first: its revisions, one for each version, and where registers brought it how it came in.
 */
export async function changesOf(record: FoundRecord): Promise<Change[]> {
  const { kind, id, current } = record
  const rows = rowsSchema
    .parse(
      await reader.$queryRaw(sql`
      SELECT r.ledger_version AS version, v.loaded_at AS "loadedAt", v.kind::text AS load, v.note, r.kind::text AS what, r.before, r.after, r.reason
      FROM revision r JOIN ledger_version v ON v.version = r.ledger_version
      WHERE r.record_kind = ${kind} AND r.record_id = ${id} ORDER BY r.ledger_version DESC, r.id DESC LIMIT ${mostRevisions}`),
    )
    .reverse()
  const changes: Change[] = []
  for (const [index, { before, after, reason, ...row }] of rows.entries()) {
    const then =
      stateOf(after) ?? (row.what === 'withdrawn' ? null : (stateOf(rows[index + 1]?.before) ?? current))
    const last = changes.at(-1)
    const reasons = reason === null ? [] : [reason]
    if (last?.version === row.version) {
      // Files and registers can both change a record in one load: together they are one change.
      last.what = last.what === 'created' && row.what === 'updated' ? 'created' : row.what
      last.after = then
      last.reasons = [...last.reasons, ...reasons]
    } else changes.push({ ...row, before: stateOf(before), after: then, reasons })
  }
  const first = await cameIn(record, changes[0])
  return first ? [first, ...changes] : changes
}

/** How a record came in that has no revision of it: registers bring many, and what they bring stands in its row. */
async function cameIn(record: FoundRecord, oldest: Change | undefined): Promise<Change | null> {
  if (oldest?.what === 'created' || (oldest?.what === 'restored' && !oldest.before)) return null
  const state = oldest ? oldest.before : record.current
  const version = state && versionOf(state.row, 'created_version')
  if (!state || version === null || version === oldest?.version) return null
  const load = await versionRow(version)
  return load && { version, ...load, what: 'created', before: null, after: state, reasons: [] }
}

const loadSchema = z.array(
  z.object({ loadedAt: z.date(), load: z.enum(['seeds', 'import', 'undo', 'correction']), note: z.string() }),
)

async function versionRow(version: number) {
  const rows = await reader.$queryRaw(
    sql`SELECT loaded_at AS "loadedAt", kind::text AS load, note FROM ledger_version WHERE version = ${version}`,
  )
  return loadSchema.parse(rows)[0] ?? null
}

/** How a record stood in a version, and the change that made it so; null where it was not there yet. */
export function stoodAt(changes: readonly Change[], version: number): Change | null {
  return changes.findLast((change) => change.version <= version) ?? null
}

/** The runs of registers that versions made, to be linked. */
export async function runsOf(versions: readonly number[]): Promise<Map<number, string[]>> {
  const rows = z.array(z.object({ id: z.string(), version: z.number() })).parse(
    await reader.$queryRaw(sql`
      SELECT r.id, r.ledger_version AS version FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version AND v.kind = 'import'
      WHERE r.ledger_version = ANY(${versions}::int[]) ORDER BY r.id`),
  )
  const runs = new Map<number, string[]>()
  for (const { id, version } of rows) runs.set(version, [...(runs.get(version) ?? []), id])
  return runs
}
