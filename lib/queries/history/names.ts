import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '../lists/sql'
import { idsIn, type State } from './state'

const namesSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** What the ids of other records in some states stand for, where these records are in the ledger. */
export async function namesIn(states: readonly (State | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = idsIn(states)
  if (ids.length === 0) return new Map()
  const rows = await reader.$queryRaw(sql`
    SELECT id, name FROM company WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, concat_ws(', ', name, state) FROM agency WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, name FROM agency_group WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, name FROM organization WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, name FROM person WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, name FROM product WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, name FROM campaign WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, title FROM source WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, left(text, 120) FROM claim WHERE id = ANY(${ids}::text[])
    UNION ALL SELECT id, left(exact, 120) FROM evidence WHERE id = ANY(${ids}::text[]) AND exact IS NOT NULL`)
  return new Map(namesSchema.parse(rows).map(({ id, name }) => [id, name]))
}
