import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The edition of the ledger, as SQL: its version and when that was made. A database that was restored or made anew can have
 * the same version with other records, but no two have the same edition.
 */
export const editionSql =
  "coalesce((SELECT version || ' of ' || extract(epoch FROM loaded_at) FROM ledger_version ORDER BY version DESC LIMIT 1), 'none')"

const editionSchema = z.array(z.object({ edition: z.string() })).length(1)

/** The edition that the database has now; `none` before the first load. */
export async function readEdition(): Promise<string> {
  const rows = await reader.$queryRaw(Prisma.sql`SELECT ${Prisma.raw(editionSql)} AS edition`)
  return editionSchema.parse(rows)[0]?.edition ?? 'none'
}
