import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { SubjectRecord } from './subject'

const figureSelect = {
  slug: true,
  title: true,
  kind: true,
  comparator: true,
  value: true,
  outOf: true,
  currency: true,
  basis: true,
  reason: true,
  asOfEarliest: true,
  asOfLatest: true,
  unit: { select: { singular: true, plural: true } },
  claims: {
    orderBy: [{ role: 'asc' }, { position: 'asc' }],
    select: {
      role: true,
      claim: {
        select: {
          citations: {
            where: { stance: 'supports' },
            orderBy: { id: 'asc' },
            select: { evidence: { select: { id: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.FigureSelect

type FigureRow = Prisma.FigureGetPayload<{ select: typeof figureSelect }>

/** A figure that the ledger publishes, in a dossier. Numbers are decimal strings in the figure's unit. */
export type DossierFigure = Omit<FigureRow, 'value' | 'outOf' | 'claims'> & {
  value: string
  outOf: string | null
  /** Evidence of what it publishes or rests on. */
  evidence: readonly string[]
  rivals: number
}

/** Figures about a company and those it owns, or that rest on a claim about the agency, or about an agency of the state. */
export async function dossierFigures({ subject, ids }: SubjectRecord): Promise<DossierFigure[]> {
  const agency =
    subject.kind === 'state' ? { country: subject.country, state: subject.state } : { id: { in: ids } }
  const where: Prisma.FigureWhereInput =
    subject.kind === 'company' ? { companyId: { in: ids } } : { claims: { some: { claim: { agency } } } }
  const rows = await reader.figure.findMany({
    where,
    orderBy: [{ headline: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    select: figureSelect,
  })
  return rows.map(({ value, outOf, claims, ...rest }) => ({
    ...rest,
    value: value.toFixed(),
    outOf: outOf?.toFixed() ?? null,
    evidence: claims
      .filter(({ role }) => role !== 'rival')
      .flatMap(({ claim }) => claim.citations.map(({ evidence }) => evidence.id)),
    rivals: claims.filter(({ role }) => role === 'rival').length,
  }))
}
