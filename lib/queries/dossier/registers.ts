import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '../lists/sql'
import { type NamingRegister, registersOfAgency, registersOfCompanies } from '../profiles/registers'
import type { SubjectRecord } from './subject'

/** A register that a subject is listed in, and how often; how its rows write it, for an agency or a company. */
export type DossierRegister = Pick<
  NamingRegister,
  'slug' | 'title' | 'publisher' | 'snapshotOn' | 'readOn'
> & {
  lines: readonly {
    /** Whom the rows name, where they name several companies. */
    party: string | null
    about: NamingRegister['about']
    rows: number
    unlisted: number
    names: readonly string[]
  }[]
}

/** The registers whose rows name a subject, or agencies of a state. */
export async function dossierRegisters(record: SubjectRecord): Promise<DossierRegister[]> {
  const { subject, ids } = record
  if (subject.kind === 'state') return registersOfState(subject.country, subject.state)
  const [id = ''] = ids
  const naming = await (subject.kind === 'agency' ? registersOfAgency(id) : registersOfCompanies(ids))
  const several = new Set(naming.map(({ party }) => party.slug)).size > 1
  const registers = new Map<string, DossierRegister & { lines: DossierRegister['lines'][number][] }>()
  for (const { slug, title, publisher, snapshotOn, readOn, party, about, rows, unlisted, names } of naming) {
    const register = registers.get(slug) ?? { slug, title, publisher, snapshotOn, readOn, lines: [] }
    register.lines.push({ party: several ? party.name : null, about, rows, unlisted, names })
    registers.set(slug, register)
  }
  return [...registers.values()]
}

const stateSchema = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  snapshotOn: z.date().nullable(),
  readOn: z.date().nullable(),
  lines: z.array(
    z.object({
      party: z.null(),
      about: z.enum(['contracts', 'partnerships', 'agencies']),
      rows: z.number(),
      unlisted: z.number(),
      names: z.array(z.string()),
    }),
  ),
})

/** As the rows of each agency were counted when the dataset changed last. */
async function registersOfState(country: string, state: string): Promise<DossierRegister[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT d.slug, d.title, d.publisher, d.snapshot_on AS "snapshotOn",
      (SELECT max(r.started_at) FROM import_run r WHERE r.dataset_id = d.slug AND r.state = 'done') AS "readOn",
      jsonb_agg(jsonb_build_object('party', NULL, 'about', about, 'rows', rows, 'unlisted', unlisted, 'names', jsonb_build_array())
        ORDER BY about) AS lines
    FROM (
      SELECT p.dataset_id, p.about, sum(p.rows)::int AS rows, sum(p.unlisted)::int AS unlisted
      FROM dataset_party p JOIN agency a ON a.id = p.party_id
      WHERE a.country = ${country} AND a.state = ${state} GROUP BY p.dataset_id, p.about
    ) AS counted JOIN dataset d ON d.slug = counted.dataset_id
    GROUP BY d.slug ORDER BY sum(counted.rows) DESC, d.slug`)
  return z.array(stateSchema).parse(rows)
}
