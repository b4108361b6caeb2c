import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { claimSelect } from '@/lib/queries/figures/figure-select'
import { citationOrder, citationSelect } from './citations'

const profileClaimSelect = {
  ...claimSelect,
  id: true,
  kind: true,
  periodEarliest: true,
  periodLatest: true,
  saidByCompanyId: true,
  saidByPerson: { select: { slug: true, name: true, companyId: true } },
  metric: { select: { name: true } },
  company: { select: { slug: true, name: true } },
  agencyGroup: { select: { name: true } },
  figures: { select: { role: true, figure: { select: { slug: true, title: true } } } },
  citations: { select: citationSelect, orderBy: citationOrder },
} satisfies Prisma.ClaimSelect

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof profileClaimSelect }>

/** A claim with its evidence and the figures it plays a part in. `quantity` is a decimal string. */
export type ClaimItem = Omit<ClaimRow, 'quantity'> & { quantity: string | null }

/** Claims with all their evidence: numbers first, one metric after the other, the latest first. */
export async function claimItems(where: Prisma.ClaimWhereInput): Promise<ClaimItem[]> {
  const rows = await reader.claim.findMany({
    where,
    select: profileClaimSelect,
    orderBy: [{ kind: 'asc' }, { metricId: 'asc' }, { asOfLatest: 'desc' }, { slug: 'asc' }],
  })
  return rows.map((row) => ({ ...row, quantity: row.quantity?.toFixed() ?? null }))
}
