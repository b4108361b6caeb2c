import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type CoverageState, coverageStates } from '@/lib/domain/coverage'
import { agencyKnown } from '../coverage/known'
import { agencyCoverage, type CoverageItem, companyCoverage, coverageSelect } from '../coverage/subject'
import { agencyRelation } from '../lists/agency-filters'
import { sql } from '../lists/sql'
import type { SubjectRecord } from './subject'

/** Searches and requests that stand in a dossier. */
const most = 60

/** What is known and what is not: of an agency or company its state, of a state how many agencies are in which. */
export type DossierCoverage = {
  known: CoverageState | null
  agencies: readonly { state: CoverageState; count: number }[]
  /** That somebody looked, asked or was refused, the latest first. */
  statements: readonly CoverageItem[]
  /** All of these; those that are shown may be fewer. */
  total: number
}

/** What the ledger knows that it does not know about a subject. */
export async function dossierCoverage({ subject, ids: [id = ''] }: SubjectRecord): Promise<DossierCoverage> {
  if (subject.kind === 'state') return stateCoverage(subject.country, subject.state)
  const { known, statements } = await (subject.kind === 'agency' ? agencyCoverage(id) : companyCoverage(id))
  return { known, agencies: [], statements: statements.slice(0, most), total: statements.length }
}

const countsSchema = z.array(z.object({ state: z.enum(coverageStates), count: z.number() }))

async function stateCoverage(country: string, state: string): Promise<DossierCoverage> {
  const where = { agency: { country, state } }
  const [counts, statements, total] = await Promise.all([
    reader.$queryRaw(sql`
      SELECT ${agencyKnown(sql`n.partnerships`)} AS state, count(*)::int AS count FROM ${agencyRelation}
      WHERE a.country = ${country} AND a.state = ${state} GROUP BY 1`),
    reader.coverage.findMany({
      where,
      select: coverageSelect,
      orderBy: [{ onLatest: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      take: most,
    }),
    reader.coverage.count({ where }),
  ])
  const agencies = countsSchema
    .parse(counts)
    .sort((a, b) => coverageStates.indexOf(a.state) - coverageStates.indexOf(b.state))
  return { known: null, agencies, statements, total }
}
