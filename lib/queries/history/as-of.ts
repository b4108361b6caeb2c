import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordedKind } from '@/lib/domain/recorded'
import type { AsOf } from '@/lib/search-params/as-of'
import { raw, sql } from '../lists/sql'
import { recordAt } from './record-history'

const momentSchema = z.tuple([
  z.object({ newest: z.number(), version: z.number().nullable(), loadedAt: z.date().nullable() }),
])

/** The version of the ledger that an address means; `version` null where there was none yet. */
export async function versionMeant(asOf: AsOf) {
  const meant =
    'version' in asOf
      ? sql`version <= ${asOf.version}::int`
      : sql`loaded_at < (${asOf.day}::date + 1)::timestamp AT TIME ZONE 'UTC'`
  const rows = await reader.$queryRaw(sql`
    SELECT (SELECT coalesce(max(version), 0) FROM ledger_version)::int AS newest, v.version, v.loaded_at AS "loadedAt"
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT version, loaded_at FROM ledger_version WHERE ${meant} ORDER BY version DESC LIMIT 1
    ) v ON true`)
  return momentSchema.parse(rows)[0]
}

/** A record as it stood in the version that an address means; null where there never was such a record. */
export async function recordAsOf(kind: RecordedKind, key: string, asOf: AsOf) {
  const moment = await versionMeant(asOf)
  const record = await recordAt(kind, key, moment.version ?? 0)
  return record && { ...record, ...moment, asOf }
}

export type RecordAsOf = NonNullable<Awaited<ReturnType<typeof recordAsOf>>>

const stampSchema = z.array(
  z.object({ id: z.string(), createdVersion: z.number(), updatedVersion: z.number() }),
)

const slugged = new Set<RecordedKind>([
  'company',
  'agency',
  'organization',
  'person',
  'source',
  'campaign',
  'commitment',
  'figure',
])

/** In which versions a record with a page came in and changed last; null where it is none of a kind with versions. */
export async function recordStamp(kind: RecordedKind, key: string) {
  const column = slugged.has(kind) ? sql`slug` : sql`id`
  const rows = await reader.$queryRaw(sql`
    SELECT id, created_version AS "createdVersion", updated_version AS "updatedVersion" FROM ${raw(`"${kind}"`)} WHERE ${column} = ${key}`)
  return stampSchema.parse(rows)[0] ?? (kind === 'evidence' ? rowStamp(key) : null)
}

/** The version whose run brought a register's row, or changed it last. */
async function rowStamp(id: string) {
  const rows = await reader.$queryRaw(sql`
    SELECT ${id}::text AS id, r.ledger_version AS "createdVersion", r.ledger_version AS "updatedVersion" FROM import_run r WHERE r.id = coalesce(
      (SELECT run_id FROM contract_transaction WHERE row_id = ${id}),
      (SELECT run_id FROM partnership_listing WHERE row_id = ${id} LIMIT 1),
      (SELECT run_id FROM agency_listing WHERE row_id = ${id}),
      (SELECT run_id FROM contract WHERE row_id = ${id}))`)
  return stampSchema.parse(rows)[0] ?? null
}
