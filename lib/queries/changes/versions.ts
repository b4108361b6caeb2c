import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Happened } from '@/lib/domain/recorded'
import { type Sql, sql } from '../lists/sql'

const countsSchema = z.object({
  kind: z.string(),
  created: z.number(),
  updated: z.number(),
  withdrawn: z.number(),
  restored: z.number(),
})

/** What a version did to the records of a kind. */
export type KindCounts = z.infer<typeof countsSchema>

const versionSchema = z.object({
  version: z.number(),
  load: z.enum(['seeds', 'import', 'undo', 'correction']),
  loadedAt: z.date(),
  note: z.string(),
  counts: z.array(countsSchema),
  runs: z.array(z.object({ id: z.string(), dataset: z.string() })),
})

/** A version of the ledger: what made it, when, and what it did to records of each kind. */
export type Version = z.infer<typeof versionSchema>

export type VersionList = {
  versions: readonly Version[]
  total: number
  newest: number
  /** The version before which the next page begins, and the one for the page before; null where there is none. */
  older: number | null
  newer: number | null
}

const onAPage = 20

/** Versions of the ledger, the newest first: those before a version, or the newest. */
export async function versionList(before: number | null): Promise<VersionList> {
  const [versions, [ends], newer] = await Promise.all([
    readVersions(sql`v.version < ${before ?? 2147483647}::int`, onAPage + 1),
    reader
      .$queryRaw(
        sql`SELECT count(*)::int AS total, coalesce(max(version), 0)::int AS newest FROM ledger_version`,
      )
      .then((rows) => z.array(z.object({ total: z.number(), newest: z.number() })).parse(rows)),
    before === null ? null : newerThan(before),
  ])
  const shown = versions.slice(0, onAPage)
  return {
    versions: shown,
    total: ends?.total ?? 0,
    newest: ends?.newest ?? 0,
    older: versions.length > onAPage ? (shown.at(-1)?.version ?? null) : null,
    newer,
  }
}

/** Before which version the page begins that leads up to `before`. */
async function newerThan(before: number): Promise<number | null> {
  const rows = await reader.$queryRaw(sql`
    SELECT version FROM ledger_version WHERE version >= ${before} ORDER BY version LIMIT ${onAPage + 1}`)
  const last = z
    .array(z.object({ version: z.number() }))
    .parse(rows)
    .at(-1)
  return last ? last.version + 1 : null
}

/** One version; null where there is none of that number. */
export async function oneVersion(version: number): Promise<Version | null> {
  return (await readVersions(sql`v.version = ${version}::int`, 1))[0] ?? null
}

/** Versions that meet a condition over `ledger_version v`, the newest first. */
export async function readVersions(condition: Sql, limit: number): Promise<Version[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT v.version, v.kind::text AS load, v.loaded_at AS "loadedAt", v.note,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.record_kind, 'created', c.created, 'updated', c.updated,
        'withdrawn', c.withdrawn, 'restored', c.restored)), '[]') FROM ledger_change c WHERE c.ledger_version = v.version) AS counts,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'dataset', r.dataset_id) ORDER BY r.id), '[]')
        FROM import_run r WHERE r.ledger_version = v.version AND v.kind = 'import') AS runs
    FROM ledger_version v WHERE ${condition} ORDER BY v.version DESC LIMIT ${limit}`)
  return z.array(versionSchema).parse(rows)
}

/** How many records something happened to. */
export const changedIn = ({ created, updated, withdrawn, restored }: Readonly<Record<Happened, number>>) =>
  created + updated + withdrawn + restored
