import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '../lists/sql'

const momentsSchema = z.array(z.object({ version: z.number(), loadedAt: z.date() }))

/** When versions were made; the first of the ledger is always among them, where there is one. */
export async function momentsOf(versions: readonly number[]): Promise<Map<number, Date>> {
  const rows = await reader.$queryRaw(sql`
    SELECT version, loaded_at AS "loadedAt" FROM ledger_version WHERE version = ANY(${[1, ...versions]}::int[])`)
  return new Map(momentsSchema.parse(rows).map(({ version, loadedAt }) => [version, loadedAt]))
}
