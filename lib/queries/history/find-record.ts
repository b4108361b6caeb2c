import { cache } from 'react'
import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordedKind, RecordKey } from '@/lib/domain/recorded'
import { raw, sql } from '../lists/sql'
import { type State, stateOf } from './state'
import { titled } from './titles'

/** A record whose history is asked for: in the ledger, or withdrawn. */
export type FoundRecord = RecordKey & {
  title: string
  /** How it stands now; null where it was withdrawn. */
  current: State | null
  /** Versions it came in with and was changed by last, where its kind says so. */
  createdVersion: number | null
  updatedVersion: number | null
}

const heldSchema = z.array(
  z.object({
    id: z.string(),
    slug: z.string().nullable(),
    title: z.string().nullable(),
    row: z.record(z.string(), z.unknown()),
    document: z.unknown(),
  }),
)

const goneSchema = z.array(z.object({ id: z.string(), slug: z.string().nullable(), title: z.string() }))

/** A record by its id or slug, whether it is in the ledger or was withdrawn; null where there never was one. */
export const findRecord = cache(async (kind: RecordedKind, key: string): Promise<FoundRecord | null> => {
  const { id, slug, title } = titled[kind]
  const rows = await reader.$queryRaw(sql`
    SELECT ${id} AS id, ${slug} AS slug, ${title} AS title, to_jsonb(t) AS row, s.document
    FROM ${raw(`"${kind}"`)} t LEFT JOIN seed_record s ON s.record_kind = ${kind} AND s.record_id = ${id}
    WHERE ${id} = ${key} OR ${slug} = ${key} ORDER BY (${slug} = ${key}) DESC NULLS LAST LIMIT 1`)
  const [held] = heldSchema.parse(rows)
  if (!held) return withdrawnRecord(kind, key)
  const { row } = held
  return {
    kind,
    id: held.id,
    slug: held.slug,
    title: held.title ?? held.id,
    current: currentOf(held),
    createdVersion: versionOf(row, 'created_version'),
    updatedVersion: versionOf(row, 'updated_version'),
  }
})

async function withdrawnRecord(kind: RecordedKind, key: string): Promise<FoundRecord | null> {
  const rows = await reader.$queryRaw(sql`
    SELECT record_id AS id, slug, title FROM tombstone
    WHERE record_kind = ${kind} AND (record_id = ${key} OR slug = ${key}) ORDER BY ledger_version DESC LIMIT 1`)
  const [gone] = goneSchema.parse(rows)
  return gone ? { kind, ...gone, current: null, createdVersion: null, updatedVersion: null } : null
}

/** How a record stands now: what files declare of it with what the ledger has there, or its row. */
function currentOf({ title, row, document }: z.infer<typeof heldSchema>[number]): State {
  const declared = stateOf(document)
  if (!declared) return { title, row, children: null }
  const columns = Object.keys(declared.row).map((column) => [column, row[column] ?? declared.row[column]])
  const versions = { created_version: row['created_version'], updated_version: row['updated_version'] }
  return { title, row: { ...Object.fromEntries(columns), ...versions }, children: declared.children }
}

/** The version that a row names in a column; null where it names none. */
export function versionOf(row: Readonly<Record<string, unknown>>, column: string): number | null {
  const version = row[column]
  return typeof version === 'number' ? version : null
}
