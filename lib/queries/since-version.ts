import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { raw, sql } from './lists/sql'

/** What became of the records of one kind since a version of the ledger. */
export type SinceVersion = {
  asked: number
  today: number
  /** Whether there is such a version. */
  exists: boolean
  /** Loads, imports, undos and corrections since. */
  loads: number
  /** Records of the kind that came in since, of the older ones those that changed, and those that were withdrawn. */
  created: number
  updated: number
  withdrawn: number
}

const countsSchema = z.tuple([
  z.object({
    today: z.number(),
    exists: z.boolean(),
    loads: z.number(),
    created: z.number(),
    updated: z.number(),
    withdrawn: z.number(),
  }),
])

/** What changed since `version` among the records of a table, named as in the database; it must have versions. */
export async function sinceVersion(table: string, version: number): Promise<SinceVersion> {
  const rows = await reader.$queryRaw(sql`
    SELECT (SELECT coalesce(max(version), 0) FROM ledger_version)::int AS today,
      EXISTS (SELECT FROM ledger_version WHERE version = ${version}::int) AS exists,
      (SELECT count(*) FROM ledger_version WHERE version > ${version}::int)::int AS loads,
      (SELECT count(*) FROM tombstone WHERE record_kind = ${table} AND ledger_version > ${version}::int)::int AS withdrawn,
      (count(*) FILTER (WHERE created_version > ${version}::int))::int AS created,
      (count(*) FILTER (WHERE created_version <= ${version}::int AND updated_version > ${version}::int))::int AS updated
    FROM ${raw(`"${table}"`)}`)
  return { asked: version, ...countsSchema.parse(rows)[0] }
}
