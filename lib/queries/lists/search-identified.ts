import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { ID_PREFIXES } from '@/lib/domain/stable-id'
import type { SearchKind } from '@/lib/search-params/search-kinds'
import { kindOfEntry } from '../search-kinds'
import { type EntryKind, entryKinds } from './search-entries'
import { type Hits, hitSchema, type SearchHit } from './search-hit'
import { partnershipHits } from './search-partnerships'
import { type Sql, sql } from './sql'

const tables = Object.fromEntries(Object.entries(ID_PREFIXES).map(([table, prefix]) => [prefix, table]))

type Lookup = { kind: SearchKind; find: (id: string) => Promise<readonly SearchHit[]> }

/** What is there is what was typed. */
const exactly = 0

/** A record that one question finds, as its key, title and detail. */
const asked = (record: (id: string) => Sql) => async (id: string) => {
  const rows = await reader.$queryRaw(sql`
    SELECT key, title, detail, NULL AS also, ${exactly}::int AS rank FROM (${record(id)} LIMIT 1) AS found`)
  return z.array(hitSchema).parse(rows)
}

const row = (table: Sql, id: string) =>
  sql`SELECT row_id AS key, 'Row ' || line || ' of ' || file AS title, row_key AS detail FROM ${table} WHERE row_id = ${id}`

const lookups: Readonly<Record<string, Lookup>> = {
  partnership: { kind: 'partnerships', find: (id) => partnershipHits([id], exactly) },
  contract: {
    kind: 'contracts',
    find: asked(
      (id) => sql`SELECT id AS key, left(coalesce(description, buyer_name), 300) AS title,
      concat_ws(' · ', display_number, buyer_name, recipient_name) AS detail FROM contract WHERE id = ${id}`,
    ),
  },
  quote: {
    kind: 'evidence',
    find: asked(
      (id) => sql`SELECT e.id AS key, coalesce(e.exact, s.title) AS title, s.publisher AS detail
      FROM evidence e JOIN source s ON s.id = e.source_id WHERE e.id = ${id}`,
    ),
  },
  row: {
    kind: 'evidence',
    find: asked(
      (id) => sql`${row(sql`contract`, id)} UNION ALL ${row(sql`contract_transaction`, id)}
      UNION ALL ${row(sql`partnership_listing`, id)} UNION ALL ${row(sql`agency_listing`, id)}`,
    ),
  },
}

/** The record whose permanent id was typed, alone or in an address; null where no record has it. */
export async function findIdentified(typed: string): Promise<(Hits & { kind: SearchKind }) | null> {
  const [, id, prefix = ''] =
    /(?<![a-z0-9-])(([a-z]{1,3})-[0-9a-hjkmnp-tv-z]{13})(?![a-z0-9-])/.exec(typed.toLowerCase()) ?? []
  if (id === undefined) return null
  const table = tables[prefix] === 'reference' ? 'quote' : (tables[prefix] ?? '')
  const entry = entryKinds.find((kind) => kind === table)
  const lookup = entry ? ofEntry(entry) : lookups[table]
  if (!lookup) return null
  const hits = await lookup.find(id)
  return hits.length === 0 ? null : { kind: lookup.kind, hits, total: hits.length }
}

const ofEntry = (entry: EntryKind): Lookup => ({
  kind: kindOfEntry[entry],
  find: asked((id) => sql`SELECT key, title, detail FROM search_entry WHERE kind = ${entry} AND id = ${id}`),
})
