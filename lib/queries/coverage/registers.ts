import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { agencyRelation, agencyStatistics } from '../lists/agency-filters'
import { ofVersion } from '../lists/of-version'
import { sql } from '../lists/sql'
import { agencyKnown } from './known'

const cellShape = z.object({
  /** Subdivision part of the ISO 3166-2 code; empty where the register gives no state. */
  state: z.string(),
  type: z.string(),
  /** How many the register lists; null where it lists none under this type. */
  listed: z.number().nullable(),
  /** How many of these the ledger says anything about; null where it has none of them on record. */
  documented: z.number().nullable(),
})

/** How much of a register the ledger says anything about, in one state and for one type of agency. */
export type RegisterCell = z.infer<typeof cellShape>

/** A register of agencies, cell by cell, and how much of it the ledger knows. */
export type RegisterCoverage = {
  slug: string
  title: string
  publisher: string
  url: string | null
  licence: string
  country: string
  countedOn: Date
  note: string | null
  /** Those of its datasets that the ledger holds: without one, none of its rows can be matched. */
  held: { slug: string; title: string }[]
  cells: RegisterCell[]
  /** Agencies of its country that the ledger says something about, in this register or not. */
  documentedInCountry: number
}

/** How much of each register the ledger says anything about. */
export function registerCoverage(): Promise<RegisterCoverage[]> {
  return ofVersion('coverage of registers', null, readRegisters)
}

async function readRegisters(): Promise<RegisterCoverage[]> {
  const registers = await reader.agencyRegister.findMany({ orderBy: { slug: 'asc' } })
  return Promise.all(
    registers.map(async ({ datasets, ...register }) => {
      const [held, cells, documentedInCountry] = await Promise.all([
        reader.dataset.findMany({
          where: { slug: { in: datasets } },
          select: { slug: true, title: true },
          orderBy: { slug: 'asc' },
        }),
        cellsOf(register.slug, datasets),
        documentedIn(register.country),
      ])
      return { ...register, held, cells, documentedInCountry }
    }),
  )
}

async function cellsOf(register: string, datasets: readonly string[]): Promise<RegisterCell[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT coalesce(r.state, d.state) AS state, coalesce(r.type_id, d.type_id) AS type, r.agencies AS listed, d.documented
    FROM (SELECT state, type_id, agencies FROM agency_register_count WHERE register_id = ${register}) r
    FULL JOIN (
      SELECT coalesce(a.state, '') AS state, a.type_id, count(*)::int AS documented
      FROM agency a LEFT JOIN ${agencyStatistics} n ON n.agency_id = a.id
      WHERE a.id IN (SELECT agency_id FROM agency_listing WHERE dataset_id = ANY(${datasets}::text[]))
        AND ${agencyKnown(sql`n.partnerships`)} = 'documented'
      GROUP BY 1, 2
    ) d ON d.state = r.state AND d.type_id = r.type_id
    ORDER BY 1, 2`)
  return z.array(cellShape).parse(rows)
}

async function documentedIn(country: string): Promise<number> {
  const rows = await reader.$queryRaw(sql`
    SELECT count(*)::int AS agencies FROM ${agencyRelation}
    WHERE a.country = ${country} AND ${agencyKnown(sql`n.partnerships`)} = 'documented'`)
  return z.tuple([z.object({ agencies: z.number() })]).parse(rows)[0].agencies
}
