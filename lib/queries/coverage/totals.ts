import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type CoverageState, coverageStates } from '@/lib/domain/coverage'
import { agencyRelation } from '../lists/agency-filters'
import { ofVersion } from '../lists/of-version'
import { sql } from '../lists/sql'
import { agencyKnown, companyKnown } from './known'

/** How many agencies and companies of the ledger are known how well. States that none is in are left out. */
export type CoverageTotals = Record<'agencies' | 'companies', { state: CoverageState; count: number }[]>

const rowsShape = z.array(z.object({ state: z.enum(coverageStates), count: z.number() }))

/** Counts the agencies and companies of the ledger by what is known of them. */
export function coverageTotals(): Promise<CoverageTotals> {
  return ofVersion('coverage', null, readTotals)
}

async function readTotals(): Promise<CoverageTotals> {
  const [agencies, companies] = await Promise.all([
    reader.$queryRaw(
      sql`SELECT ${agencyKnown(sql`n.partnerships`)} AS state, count(*)::int AS count FROM ${agencyRelation} GROUP BY 1`,
    ),
    reader.$queryRaw(sql`SELECT ${companyKnown} AS state, count(*)::int AS count FROM company c GROUP BY 1`),
  ])
  return { agencies: inOrder(rowsShape.parse(agencies)), companies: inOrder(rowsShape.parse(companies)) }
}

const inOrder = (rows: z.infer<typeof rowsShape>) =>
  rows.sort((a, b) => coverageStates.indexOf(a.state) - coverageStates.indexOf(b.state))
