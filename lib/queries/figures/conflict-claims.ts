import type { Prisma } from '@/lib/db/generated/client'
import type { ComparableClaim, Days } from '@/lib/domain/conflicts'
import { printedAt, printedEvidenceSelect } from './printed'

/** The columns of a claim that decide whether another one contradicts it, and those that name it. */
export const conflictClaimSelect = {
  id: true,
  slug: true,
  text: true,
  metricId: true,
  metric: { select: { name: true } },
  unitId: true,
  unit: { select: { singular: true, plural: true } },
  comparator: true,
  quantity: true,
  currency: true,
  state: true,
  companyId: true,
  company: { select: { slug: true, name: true } },
  agencyId: true,
  agencyGroupId: true,
  organizationId: true,
  asOfEarliest: true,
  asOfLatest: true,
  asOfText: true,
  periodEarliest: true,
  periodLatest: true,
  periodText: true,
  figures: { select: { figure: { select: { slug: true, title: true } } } },
  citations: {
    where: { stance: 'supports' },
    orderBy: { id: 'asc' },
    select: { stance: true, evidence: { select: printedEvidenceSelect } },
  },
} as const satisfies Prisma.ClaimSelect

export type ConflictRow = Prisma.ClaimGetPayload<{ select: typeof conflictClaimSelect }>

/** A claim as the rule of contradictions sees it. */
export function comparable(claim: ConflictRow): ComparableClaim {
  const printed = printedAt(claim.citations)
  const whom = [claim.companyId, claim.agencyId, claim.agencyGroupId, claim.organizationId]
  return {
    id: claim.id,
    metric: claim.metricId,
    subject: whom.join(' '),
    unit: claim.unitId,
    comparator: claim.comparator,
    quantity: claim.quantity?.toFixed() ?? null,
    currency: claim.currency,
    state: claim.state,
    asOf: days(claim.asOfEarliest, claim.asOfLatest),
    published: days(printed?.earliest ?? null, printed?.latest ?? null),
    period: days(claim.periodEarliest, claim.periodLatest),
  }
}

/** First and last day as the rules compare them. */
export function days(earliest: Date | null, latest: Date | null): Days {
  return {
    earliest: earliest?.toISOString().slice(0, 10) ?? null,
    latest: latest?.toISOString().slice(0, 10) ?? null,
  }
}
