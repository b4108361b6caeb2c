import { reader } from '@/lib/db/client'
import type { PrismaClient } from '@/lib/db/generated/client'
import type { Difference } from '@/lib/domain/claims'
import { type Conflict, conflictsAmong } from '@/lib/domain/conflicts'
import type { EvidenceSummary } from '@/lib/queries/evidence-summary'
import { type ConflictRow, comparable, conflictClaimSelect } from './conflict-claims'
import { type PrintedAt, printedAt } from './printed'

/** A claim that another one contradicts. `quantity` is a decimal string in its unit. */
export type ConflictClaim = Pick<
  ConflictRow,
  | 'id'
  | 'slug'
  | 'text'
  | 'comparator'
  | 'currency'
  | 'asOfEarliest'
  | 'asOfLatest'
  | 'asOfText'
  | 'periodEarliest'
  | 'periodLatest'
  | 'periodText'
  | 'unit'
  | 'metric'
  | 'company'
  | 'figures'
> & {
  quantity: string | null
  printed: PrintedAt | null
  evidence: EvidenceSummary | null
}

/**
 * Two claims that cannot both hold, the older first. Open until an editor says why; `by_date` where they are of different times, so that
 * one was right until the other was.
 */
export type ClaimConflict = Conflict & {
  claims: readonly [ConflictClaim, ConflictClaim]
  status: 'open' | 'by_date' | 'explained'
  /** In which ways they differ, and why, as an editor says; empty and null where nobody did. */
  differences: Difference[]
  reason: string | null
}

/** Every two claims of the ledger that contradict each other: those that nobody explained first. */
export async function allConflicts(db: PrismaClient = reader): Promise<ClaimConflict[]> {
  const rows = await db.claim.findMany({
    where: { metricId: { not: null } },
    orderBy: { id: 'asc' },
    select: conflictClaimSelect,
  })
  return found(rows, db)
}

/** The contradictions that any of these claims is part of. */
export async function conflictsOf(claimIds: readonly string[]): Promise<ClaimConflict[]> {
  if (claimIds.length === 0) return []
  const subjects = await reader.claim.findMany({
    where: { id: { in: [...claimIds] }, metricId: { not: null } },
    distinct: ['metricId', 'companyId', 'agencyId', 'agencyGroupId', 'organizationId'],
    select: { metricId: true, companyId: true, agencyId: true, agencyGroupId: true, organizationId: true },
  })
  if (subjects.length === 0) return []
  const rows = await reader.claim.findMany({
    where: { OR: subjects },
    orderBy: { id: 'asc' },
    select: conflictClaimSelect,
  })
  const conflicts = await found(rows, reader)
  return conflicts.filter(({ claims }) => claims.some(({ id }) => claimIds.includes(id)))
}

async function found(rows: readonly ConflictRow[], db: PrismaClient): Promise<ClaimConflict[]> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pairs = conflictsAmong(rows.map(comparable))
  const ids = pairs.flatMap(({ claims }) => claims.map(({ id }) => id))
  const explanations = await db.conflictExplanation.findMany({
    where: { claimId: { in: ids }, otherClaimId: { in: ids } },
    select: { claimId: true, otherClaimId: true, differences: true, reason: true },
  })
  const conflicts = pairs.flatMap(({ claims: pair, conflict }): ClaimConflict[] => {
    const [first, second] = pair.flatMap(({ id }) => byId.get(id) ?? []).sort(byTime)
    if (!first || !second) return []
    const explained = explanations.find(
      ({ claimId, otherClaimId }) =>
        [first.id, second.id].includes(claimId) && [first.id, second.id].includes(otherClaimId),
    )
    return [
      {
        ...conflict,
        claims: [shown(first), shown(second)],
        status: conflict.when === 'apart' ? 'by_date' : explained ? 'explained' : 'open',
        differences: explained?.differences ?? [],
        reason: explained?.reason ?? null,
      },
    ]
  })
  return conflicts.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

const order: readonly ClaimConflict['status'][] = ['open', 'by_date', 'explained']

function byTime(a: ConflictRow, b: ConflictRow): number {
  const [first, second] = [a, b].map(
    ({ asOfLatest, citations }) => asOfLatest ?? printedAt(citations)?.latest,
  )
  return (first?.getTime() ?? Infinity) - (second?.getTime() ?? Infinity) || (a.slug < b.slug ? -1 : 1)
}

function shown({ citations, quantity, ...claim }: ConflictRow): ConflictClaim {
  return {
    ...claim,
    quantity: quantity?.toFixed() ?? null,
    printed: printedAt(citations),
    evidence: citations[0]?.evidence ?? null,
  }
}
