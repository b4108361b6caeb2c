import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { quickText } from '@/lib/db/quick'

/**
 * The edition of the ledger, as SQL: its version and when that was made. A database that was restored or made anew can have
 * the same version with other records, but no two have the same edition.
 */
export const editionSql =
  "coalesce((SELECT version || ' of ' || extract(epoch FROM loaded_at) FROM ledger_version ORDER BY version DESC LIMIT 1), 'none')"

const editionSchema = z.array(z.object({ edition: z.string() })).length(1)

const question = { name: 'edition', text: `SELECT ${editionSql} AS edition` }

/** The edition that the database has now; `none` before the first load. */
export async function readEdition(): Promise<string> {
  const quickly = await quickText(question).catch((error: unknown) => {
    if (tookItsTime(error)) throw error
    return null // the usual way says what is wrong as all other questions do
  })
  if (quickly !== null) return quickly
  const rows = await reader.$queryRaw(Prisma.sql`SELECT ${Prisma.raw(editionSql)} AS edition`)
  return editionSchema.parse(rows)[0]?.edition ?? 'none'
}

/** Whether a question, or the wait for a connection, met its time limit. */
function tookItsTime(error: unknown): boolean {
  return (
    error instanceof Error && (('code' in error && error.code === '57014') || /^timeout/.test(error.message))
  )
}

/** The ledger's version in an edition; 0 before the first load. */
export function versionIn(edition: string): number {
  return Number(/^\d+/.exec(edition)?.[0] ?? 0)
}
