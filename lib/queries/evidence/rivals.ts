import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type EvidenceSummary, evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { claimNameSelect } from './cited-record-select'
import { type CitedRecord, claimRecord } from './named-record'

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimNameSelect }>

/** A claim of the same metric about the same company or organization, and whether it is older or newer. */
export type RivalClaim = {
  record: CitedRecord
  when: 'earlier' | 'later' | 'same time' | 'time not known'
  /** Why it differs, where its figure says so. */
  differs: string | null
  evidence: EvidenceSummary[]
}

/** The other claims that measure what these claims measure, oldest first. */
export async function rivalClaims(claims: readonly ClaimRow[]): Promise<RivalClaim[]> {
  const measured = claims.filter(({ metricId }) => metricId !== null)
  const first = measured[0]
  if (!first) return []
  const others = {
    id: { notIn: claims.map(({ id }) => id) },
    OR: measured.map(({ metricId, companyId, organizationId }) => ({ metricId, companyId, organizationId })),
  }
  if ((await reader.claim.count({ where: others })) === 0) return []
  const rivals = await reader.claim.findMany({
    where: others,
    orderBy: [{ asOfLatest: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      ...claimNameSelect,
      citations: { where: { stance: 'supports' }, select: { evidence: { select: evidenceSummarySelect } } },
    },
  })
  return rivals.map((claim) => {
    const own = measured.find(({ metricId }) => metricId === claim.metricId) ?? first
    return {
      record: claimRecord(claim),
      when: timeOf(claim, own),
      differs: claim.figures.find(({ differs }) => differs)?.differs ?? null,
      evidence: claim.citations.map(({ evidence }) => evidence),
    }
  })
}

type AsOf = Pick<ClaimRow, 'asOfEarliest' | 'asOfLatest'>

function timeOf(rival: AsOf, own: AsOf): RivalClaim['when'] {
  const [rivalEnds, ownEnds] = [rival.asOfLatest, own.asOfLatest]
  if (!rivalEnds || !ownEnds) return 'time not known'
  if (rivalEnds < (own.asOfEarliest ?? ownEnds)) return 'earlier'
  if ((rival.asOfEarliest ?? rivalEnds) > ownEnds) return 'later'
  return 'same time'
}
