import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '../lists/sql'

/** Agencies of a state that stand in its dossier, those with the most partnerships. */
const most = 120

const agencySchema = z.object({
  slug: z.string(),
  name: z.string(),
  type: z.string(),
  county: z.string().nullable(),
  partnerships: z.number(),
  /** Contracts that it buys by. */
  contracts: z.number(),
  /** Technologies by name, each with the companies that supply it, where sources name them. */
  uses: z.array(z.object({ technology: z.string().nullable(), companies: z.array(z.string()) })),
  latest: z.date().nullable(),
  /** Slugs of the registers that its partnerships stand in. */
  datasets: z.array(z.string()),
})

/** An agency in the dossier of its state. */
export type StateAgency = z.infer<typeof agencySchema>

const countSchema = z.object({ total: z.number(), tied: z.number(), buying: z.number() })

export type StateAgencies = z.infer<typeof countSchema> & {
  /** Of those with a partnership, the first by their number. */
  rows: readonly StateAgency[]
}

/** The agencies of a state: how many, how many with a partnership or a contract, and the first of these. */
export async function stateAgencies(country: string, state: string): Promise<StateAgencies> {
  const [counts, rows] = await Promise.all([
    reader.$queryRaw(sql`
      SELECT count(*)::int AS total,
        (count(*) FILTER (WHERE EXISTS (SELECT FROM partnership p WHERE p.agency_id = a.id)))::int AS tied,
        (count(*) FILTER (WHERE EXISTS (SELECT FROM contract k WHERE k.buyer_agency_id = a.id)))::int AS buying
      FROM agency a WHERE a.country = ${country} AND a.state = ${state}`),
    firstAgencies(country, state),
  ])
  return { ...z.tuple([countSchema]).parse(counts)[0], rows }
}

async function firstAgencies(country: string, state: string): Promise<StateAgency[]> {
  const rows = await reader.$queryRaw(sql`
    WITH tied AS (
      SELECT a.id, a.slug, a.name, a.type_id, a.county, count(*)::int AS partnerships, max(p.last_seen_latest) AS latest
      FROM agency a JOIN partnership p ON p.agency_id = a.id
      WHERE a.country = ${country} AND a.state = ${state}
      GROUP BY a.id ORDER BY count(*) DESC, a.name, a.id LIMIT ${most}
    )
    SELECT tied.slug, tied.name, type.name AS type, tied.county, tied.partnerships, tied.latest,
      (SELECT count(*)::int FROM contract k WHERE k.buyer_agency_id = tied.id) AS contracts,
      (SELECT jsonb_agg(jsonb_build_object('technology', used.name, 'companies', used.companies) ORDER BY used.name NULLS LAST) FROM (
        SELECT t.name, coalesce(jsonb_agg(DISTINCT c.name) FILTER (WHERE c.name IS NOT NULL), '[]') AS companies
        FROM partnership p LEFT JOIN technology t ON t.slug = p.technology_id LEFT JOIN company c ON c.id = p.company_id
        WHERE p.agency_id = tied.id GROUP BY t.name
      ) AS used) AS uses,
      ARRAY(SELECT DISTINCT l.dataset_id FROM partnership p JOIN partnership_listing l ON l.partnership_id = p.id
        WHERE p.agency_id = tied.id ORDER BY 1) AS datasets
    FROM tied JOIN agency_type type ON type.slug = tied.type_id
    ORDER BY tied.partnerships DESC, tied.name, tied.id`)
  return z.array(agencySchema).parse(rows)
}
