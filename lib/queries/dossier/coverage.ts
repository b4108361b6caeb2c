import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type CoverageState, coverageStates } from '@/lib/domain/coverage'
import { agencyKnown } from '../coverage/known'
import { registerCoverage } from '../coverage/registers'
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
  /** Of a state: how many agencies each register lists there, and how many of them the ledger says anything about. */
  registers: readonly StateRegister[]
  /** That somebody looked, asked or was refused, the latest first. */
  statements: readonly CoverageItem[]
  /** All of these; those that are shown may be fewer. */
  total: number
}

/** What the ledger knows that it does not know about a subject. */
export async function dossierCoverage({ subject, ids: [id = ''] }: SubjectRecord): Promise<DossierCoverage> {
  if (subject.kind === 'state') return stateCoverage(subject.country, subject.state)
  const { known, statements } = await (subject.kind === 'agency' ? agencyCoverage(id) : companyCoverage(id))
  return {
    known,
    agencies: [],
    registers: [],
    statements: statements.slice(0, most),
    total: statements.length,
  }
}

const countsSchema = z.array(z.object({ state: z.enum(coverageStates), count: z.number() }))

async function stateCoverage(country: string, state: string): Promise<DossierCoverage> {
  const where = { agency: { country, state } }
  const [registers, counts, statements, total] = await Promise.all([
    registersOf(country, state),
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
  return { known: null, agencies, registers, statements, total }
}

export type StateRegister = { slug: string; title: string; listed: number; documented: number }

async function registersOf(country: string, state: string): Promise<StateRegister[]> {
  const registers = await registerCoverage()
  return registers
    .filter((register) => register.country === country)
    .map(({ slug, title, cells }) => {
      const own = cells.filter((cell) => cell.state === state)
      const sum = (of: 'listed' | 'documented') => own.reduce((total, cell) => total + (cell[of] ?? 0), 0)
      return { slug, title, listed: sum('listed'), documented: sum('documented') }
    })
    .filter(({ listed }) => listed > 0)
}
