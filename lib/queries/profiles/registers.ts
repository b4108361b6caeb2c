import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/queries/lists/sql'

const registerShape = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  snapshotOn: z.date().nullable(),
  /** The newest reading that stands. */
  runId: z.string().nullable(),
  readOn: z.date().nullable(),
  /** Whom the rows name: a company or an agency. */
  party: z.object({ slug: z.string(), name: z.string() }),
  about: z.enum(['contracts', 'partnerships', 'agencies']),
  rows: z.number(),
  /** Of these, rows that the register no longer lists. */
  unlisted: z.number(),
  /** Contracts or partnerships that the rows are about. */
  records: z.number(),
  /** The name as the rows write it. */
  names: z.array(z.string()),
})

/** A register whose rows name an agency or a company: how many, about what, and how they write it. */
export type NamingRegister = z.infer<typeof registerShape>

/** Registers that name an agency. */
export const registersOfAgency = (id: string): Promise<NamingRegister[]> =>
  registersNaming([id], sql`SELECT id, slug, name FROM agency WHERE id = ${id}`)

/** Registers that name companies, each company for itself: a row that names two is one of both. */
export const registersOfCompanies = (ids: string[]): Promise<NamingRegister[]> =>
  registersNaming(ids, sql`SELECT id, slug, name FROM company WHERE id = ANY(${ids}::text[])`)

/** As the rows were counted when the dataset changed last: a company can be in a million. */
async function registersNaming(ids: string[], parties: Sql): Promise<NamingRegister[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT d.slug, d.title, d.publisher, d.snapshot_on AS "snapshotOn", run.id AS "runId", run.started_at AS "readOn",
      jsonb_build_object('slug', party.slug, 'name', party.name) AS party, p.about, p.rows, p.unlisted, p.records, p.names
    FROM dataset_party p JOIN (${parties}) party ON party.id = p.party_id JOIN dataset d ON d.slug = p.dataset_id
    LEFT JOIN LATERAL (
      SELECT id, started_at FROM import_run r WHERE r.dataset_id = d.slug AND r.state = 'done' ORDER BY r.ledger_version DESC, r.id LIMIT 1
    ) run ON true
    WHERE p.party_id = ANY(${ids}::text[])
    ORDER BY sum(p.rows) OVER (PARTITION BY d.slug) DESC, d.slug, p.rows DESC, party.name, p.about`)
  return z.array(registerShape).parse(rows)
}
