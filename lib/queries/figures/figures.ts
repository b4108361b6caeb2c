import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { Difference } from '@/lib/domain/claims'
import { claimSelect, headlineSelect } from './figure-select'

type HeadlineRow = Prisma.FigureGetPayload<{ select: typeof headlineSelect }>
type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>

/** A figure as a headline. `value` and `outOf` are decimal strings in the figure's unit. */
export type Headline = Omit<HeadlineRow, 'value' | 'outOf' | '_count'> & {
  value: string
  outOf: string | null
  rivals: number
}

/** A claim on a figure's page. `quantity` is a decimal string in the claim's unit. */
export type FigureClaim = Omit<ClaimRow, 'quantity'> & {
  quantity: string | null
  role: 'chosen' | 'rival' | 'basis'
  differs: string | null
  /** In which ways it differs from what the figure publishes. */
  differences: Difference[]
  /** Who counted, where it is known. */
  countedBy: string | null
}

export type FigurePage = Headline & {
  reason: string
  scope: string
  wouldChange: string | null
  chart: string | null
  createdVersion: number
  claims: FigureClaim[]
}

function headline({ value, outOf, _count, ...rest }: HeadlineRow): Headline {
  return { ...rest, value: value.toFixed(), outOf: outOf?.toFixed() ?? null, rivals: _count.claims }
}

/** The headlines of the first page, in their order. */
export async function frontFigures(): Promise<Headline[]> {
  const figures = await reader.figure.findMany({
    where: { headline: { not: null } },
    orderBy: { headline: 'asc' },
    select: headlineSelect,
  })
  return figures.map(headline)
}

/** All figures, headlines of the first page before the others. */
export async function allFigures(): Promise<Headline[]> {
  const figures = await reader.figure.findMany({
    orderBy: [{ headline: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    select: headlineSelect,
  })
  return figures.map(headline)
}

/** The figures about any of the companies, headlines of the first page before the others. */
export async function figuresAboutCompanies(companyIds: string[]): Promise<Headline[]> {
  const figures = await reader.figure.findMany({
    where: { companyId: { in: companyIds } },
    orderBy: [{ headline: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    select: headlineSelect,
  })
  return figures.map(headline)
}

/** The figures on whose pages a chart stands. */
export async function figuresWithChart(chart: string): Promise<{ slug: string; title: string }[]> {
  return reader.figure.findMany({
    where: { chart },
    orderBy: { title: 'asc' },
    select: { slug: true, title: true },
  })
}

/** A figure with the claims it was chosen among, newest as-of date first; null when there is none of that slug. */
export const figurePage = cache(async (slug: string): Promise<FigurePage | null> => {
  const figure = await reader.figure.findUnique({
    where: { slug },
    select: {
      ...headlineSelect,
      reason: true,
      scope: true,
      wouldChange: true,
      chart: true,
      createdVersion: true,
      claims: {
        orderBy: [{ role: 'asc' }, { position: 'asc' }],
        select: {
          role: true,
          differs: true,
          differences: true,
          countedBy: true,
          claim: { select: claimSelect },
        },
      },
    },
  })
  if (!figure) return null
  const { reason, scope, wouldChange, chart, createdVersion, claims, ...head } = figure
  return {
    ...headline(head),
    reason,
    scope,
    wouldChange,
    chart,
    createdVersion,
    claims: claims.map(({ claim, ...part }) => ({
      ...claim,
      quantity: claim.quantity?.toFixed() ?? null,
      ...part,
    })),
  }
})
