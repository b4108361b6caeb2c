import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { ofVersion } from './lists/of-version'
import { raw, sql } from './lists/sql'

/** What became of the records of one kind since a version of the ledger. */
export type SinceVersion = {
  asked: number
  today: number
  /** Whether there is such a version. */
  exists: boolean
  /** Loads, imports, undos and corrections since. */
  loads: number
  /** Whether records of the kind say in which version they changed; where they do not, the numbers below are 0. */
  compared: boolean
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

/**
 * What changed since `version` among the records of a table, named as in the database; null where its records have no
 * versions: then only the loads since are known.
 */
export function sinceVersion(table: string | null, version: number): Promise<SinceVersion> {
  return ofVersion('since a version', { table, version }, readChanges)
}

type Asked = { table: string | null; version: number }

async function readChanges({ table, version }: Asked): Promise<SinceVersion> {
  const compared = table !== null
  const records = compared
    ? sql`FROM ${raw(`"${table}"`)}`
    : sql`FROM (SELECT 0, 0 WHERE false) AS nothing(created_version, updated_version)`
  const rows = await reader.$queryRaw(sql`
    SELECT (SELECT coalesce(max(version), 0) FROM ledger_version)::int AS today,
      EXISTS (SELECT FROM ledger_version WHERE version = ${version}::int) AS exists,
      (SELECT count(*) FROM ledger_version WHERE version > ${version}::int)::int AS loads,
      (SELECT count(*) FROM tombstone WHERE record_kind = ${table} AND ledger_version > ${version}::int)::int AS withdrawn,
      (count(*) FILTER (WHERE created_version > ${version}::int))::int AS created,
      (count(*) FILTER (WHERE created_version <= ${version}::int AND updated_version > ${version}::int))::int AS updated
    ${records}`)
  return { asked: version, compared, ...countsSchema.parse(rows)[0] }
}
