import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type CoverageState, coverageStates } from '@/lib/domain/coverage'
import { citationOrder, citationSelect } from '@/lib/queries/profiles/citations'
import { sql } from '../lists/sql'
import { agencyKnown, companyKnown } from './known'

const named = { select: { slug: true, name: true } } as const

export const coverageSelect = {
  slug: true,
  matter: true,
  state: true,
  who: true,
  lookedIn: true,
  onEarliest: true,
  onLatest: true,
  onText: true,
  note: true,
  agency: named,
  agencyGroup: named,
  company: named,
  citations: { select: citationSelect, orderBy: citationOrder },
} as const satisfies Prisma.CoverageSelect

/** That somebody looked, asked or was refused: who, where, when, for what. */
export type CoverageItem = Prisma.CoverageGetPayload<{ select: typeof coverageSelect }>

/** What is known of an agency or a company, and all that was done to know more, the latest first. */
export type SubjectCoverage = { known: CoverageState; statements: CoverageItem[] }

const latestFirst = [
  { onLatest: { sort: 'desc', nulls: 'last' } },
  { slug: 'asc' },
] satisfies Prisma.CoverageOrderByWithRelationInput[]

const knownRow = z.tuple([z.object({ known: z.enum(coverageStates) })])

/** What is known of an agency. */
export async function agencyCoverage(id: string): Promise<SubjectCoverage> {
  const partnerships = sql`(SELECT count(*) FROM partnership p WHERE p.agency_id = a.id)`
  const [rows, statements] = await Promise.all([
    reader.$queryRaw(sql`SELECT ${agencyKnown(partnerships)} AS known FROM agency a WHERE a.id = ${id}`),
    reader.coverage.findMany({ where: { agencyId: id }, select: coverageSelect, orderBy: latestFirst }),
  ])
  return { known: knownRow.parse(rows)[0].known, statements }
}

/** What is known of a company, without those it owns. */
export async function companyCoverage(id: string): Promise<SubjectCoverage> {
  const [rows, statements] = await Promise.all([
    reader.$queryRaw(sql`SELECT ${companyKnown} AS known FROM company c WHERE c.id = ${id}`),
    reader.coverage.findMany({ where: { companyId: id }, select: coverageSelect, orderBy: latestFirst }),
  ])
  return { known: knownRow.parse(rows)[0].known, statements }
}

/** All that was looked or asked for, the latest first. */
export async function allCoverage(): Promise<CoverageItem[]> {
  return reader.coverage.findMany({ select: coverageSelect, orderBy: latestFirst })
}
