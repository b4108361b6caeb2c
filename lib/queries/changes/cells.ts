import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { isRecordedKind, type RecordedKind, recordedKinds } from '@/lib/domain/recorded'
import { raw, sql } from '../lists/sql'
import { described, type Event, eventsOf } from './events'
import type { Scope } from './scope'

const cellSchema = z.object({
  version: z.number(),
  kind: z.string(),
  created: z.number(),
  updated: z.number(),
  withdrawn: z.number(),
  restored: z.number(),
})

/** What a version did to records of a kind, in numbers. `whole`: the numbers are of all of the kind, though less was asked for. */
export type Cell = Omit<z.infer<typeof cellSchema>, 'kind'> & { kind: RecordedKind; whole?: boolean }

/** Where the changes of a feed come from. */
export type ChangeSource = {
  /** What versions before one did, the newest first; at most those of the newest hundred. */
  cells(before: number): Promise<readonly Cell[]>
  /** What a version did to the records of a kind, where they are few. */
  events(version: number, kind: RecordedKind, limit: number): Promise<readonly Event[]>
}

const mostVersions = 100

/** All changes, or those of one kind of record. */
export function allChanges(only: RecordedKind | null): ChangeSource {
  return {
    async cells(before) {
      const rows = await reader.$queryRaw(sql`
        SELECT ledger_version AS version, record_kind AS kind, created, updated, withdrawn, restored FROM ledger_change
        WHERE ledger_version IN (SELECT DISTINCT ledger_version FROM ledger_change
            WHERE ledger_version < ${before} AND (${only}::text IS NULL OR record_kind = ${only}) ORDER BY ledger_version DESC LIMIT ${mostVersions})
          AND (${only}::text IS NULL OR record_kind = ${only})`)
      return inOrder(parsed(rows))
    },
    events: (version, kind, limit) => eventsOf(version, kind, { limit }),
  }
}

/** More withdrawals of one version than these are not searched for those that concern somebody. */
const mostSearched = 5000

/** The changes of what a scope has. */
export function changesWithin(scope: Scope): ChangeSource {
  const kinds = recordedKinds.filter((kind) => scope[kind])
  return {
    async cells(before) {
      const cells = await Promise.all(kinds.map((kind) => cellsWithin(scope, kind, before)))
      const mass = kinds.filter((kind) => scope[kind]?.gone)
      const rows = await reader.$queryRaw(sql`
        SELECT ledger_version AS version, record_kind AS kind, created, updated, withdrawn, restored FROM ledger_change
        WHERE record_kind = ANY(${mass}::text[]) AND withdrawn > ${mostSearched} AND ledger_version < ${before}`)
      return inOrder([...cells.flat(), ...parsed(rows).map((cell) => ({ ...cell, whole: true }))])
    },
    async events(version, kind, limit) {
      const rows = await reader.$queryRaw(sql`
        ${happenedTo(scope, kind)} SELECT id, what FROM happened WHERE version = ${version} ORDER BY id LIMIT ${limit}`)
      return described(version, kind, eventSchema.parse(rows))
    },
  }
}

const eventSchema = z.array(
  z.object({ id: z.string(), what: z.enum(['created', 'updated', 'withdrawn', 'restored']) }),
)

async function cellsWithin(scope: Scope, kind: RecordedKind, before: number): Promise<Cell[]> {
  const rows = await reader.$queryRaw(sql`
    ${happenedTo(scope, kind)}
    SELECT version, ${kind} AS kind, (count(*) FILTER (WHERE what = 'created'))::int AS created,
      (count(*) FILTER (WHERE what = 'updated'))::int AS updated, (count(*) FILTER (WHERE what = 'withdrawn'))::int AS withdrawn,
      (count(*) FILTER (WHERE what = 'restored'))::int AS restored
    FROM happened WHERE version < ${before} GROUP BY version ORDER BY version DESC LIMIT ${mostVersions}`)
  return parsed(rows)
}

/** What happened to records of a kind within a scope, one row for a record and a version: `happened(version, id, what)`. */
function happenedTo(scope: Scope, kind: RecordedKind) {
  const { held, gone } = scope[kind] ?? { held: sql`false`, gone: null }
  const withdrawn =
    gone &&
    sql`UNION ALL
      SELECT r.ledger_version, r.record_id, 'withdrawn', r.id FROM ledger_change c
      JOIN revision r ON r.ledger_version = c.ledger_version AND r.record_kind = c.record_kind AND r.kind = 'withdrawn'
      CROSS JOIN LATERAL (SELECT coalesce(r.before->'row', r.before) AS kept) was
      WHERE c.record_kind = ${kind} AND c.withdrawn BETWEEN 1 AND ${mostSearched} AND ${gone}`
  return sql`
    WITH held AS MATERIALIZED (SELECT t.id, t.created_version FROM ${raw(`"${kind}"`)} t WHERE ${held}),
    found(version, id, what, number) AS (
      SELECT created_version, id, 'created', -1::bigint FROM held
      UNION ALL
      SELECT r.ledger_version, r.record_id, r.kind::text, r.id FROM held JOIN revision r ON r.record_kind = ${kind} AND r.record_id = held.id
      ${withdrawn ?? sql``}
    ),
    happened AS (
      SELECT version, id, CASE WHEN bool_or(what = 'created' AND number >= 0) AND (array_agg(what ORDER BY number DESC))[1] <> 'withdrawn'
        THEN 'created' ELSE (array_agg(what ORDER BY number DESC))[1] END AS what
      FROM found GROUP BY version, id
    )`
}

const parsed = (rows: unknown): Cell[] =>
  z
    .array(cellSchema)
    .parse(rows)
    .flatMap(({ kind, ...cell }) => (isRecordedKind(kind) ? [{ kind, ...cell }] : []))

const inOrder = (cells: readonly Cell[]) =>
  [...cells].sort(
    (a, b) => b.version - a.version || recordedKinds.indexOf(a.kind) - recordedKinds.indexOf(b.kind),
  )
