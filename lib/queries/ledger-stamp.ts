import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from './lists/sql'

/** A licence under which some of the rows stand, and whom to name. */
export type DatasetLicence = {
  dataset: string
  title: string
  publisher: string
  licence: string
  licence_url: string | null
  attribution: string
}

/** Which state of the ledger an answer shows, and whose facts they are. */
export type LedgerStamp = { version: number; loadedAt: Date | null; licences: readonly DatasetLicence[] }

const stampSchema = z.tuple([
  z.object({
    version: z.number(),
    loadedAt: z.date().nullable(),
    licences: z.array(
      z.object({
        dataset: z.string(),
        title: z.string(),
        publisher: z.string(),
        licence: z.string(),
        licence_url: z.string().nullable(),
        attribution: z.string(),
      }),
    ),
  }),
])

/** The ledger's version now, and the licences of its registers; version 0 before the first load. All are of one moment. */
export async function ledgerStamp(): Promise<LedgerStamp> {
  const rows = await reader.$queryRaw(sql`
    SELECT coalesce(max(version), 0) AS version, max(loaded_at) AS "loadedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('dataset', slug, 'title', title, 'publisher', publisher, 'licence', licence,
        'licence_url', licence_url, 'attribution', attribution) ORDER BY slug), '[]') FROM dataset) AS licences
    FROM ledger_version WHERE version = (SELECT max(version) FROM ledger_version)`)
  return stampSchema.parse(rows)[0]
}

/** The ledger's version now; 0 before the first load. */
export async function versionNow(): Promise<number> {
  const rows = await reader.$queryRaw(sql`SELECT coalesce(max(version), 0) AS version FROM ledger_version`)
  return z.tuple([z.object({ version: z.number() })]).parse(rows)[0].version
}

/** What holds for all that is taken along, beside the registers' licences. */
export const licenceNote =
  'Rows of registers stand under the licence of their register, with whom to name. Words quoted from sources belong to their authors and are given with their source. What the ledger itself says about them may be used freely when Blue Ledger and its version are named.'
