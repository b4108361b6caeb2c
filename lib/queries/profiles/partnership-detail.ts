import { cache } from 'react'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { cellsOf } from '@/lib/queries/evidence/row-cells'
import { placedAgencySelect } from './agency-head'
import { citationOrder, citationSelect } from './citations'
import { contractsInShort } from './contract-totals'
import { firstPartnerships, newestFirst } from './partnership-rows'

const contractsShown = 50
const nearbyShown = 6

const partnershipSelect = {
  id: true,
  kind: true,
  status: true,
  beganEarliest: true,
  beganLatest: true,
  beganText: true,
  endedEarliest: true,
  endedLatest: true,
  endedText: true,
  lastSeenEarliest: true,
  lastSeenLatest: true,
  note: true,
  createdVersion: true,
  updatedVersion: true,
  companyId: true,
  agencyId: true,
  agencyGroupId: true,
  company: { select: { slug: true, name: true, parent: { select: { slug: true, name: true } } } },
  agency: { select: placedAgencySelect },
  agencyGroup: { select: { slug: true, name: true, description: true, country: true } },
  product: { select: { slug: true, name: true, description: true } },
  technology: { select: { slug: true, name: true, description: true } },
  listings: {
    select: {
      rowId: true,
      file: true,
      line: true,
      rowKey: true,
      cells: true,
      datedText: true,
      lastListed: true,
      listed: true,
      otherVendors: true,
      run: { select: { id: true, startedAt: true } },
      dataset: { select: { slug: true, title: true, publisher: true, version: true } },
    },
    orderBy: [{ datasetId: 'asc' }, { file: 'asc' }, { line: 'asc' }],
  },
  citations: { select: citationSelect, orderBy: citationOrder },
} satisfies Prisma.PartnershipSelect

type PartnershipRecord = Prisma.PartnershipGetPayload<{ select: typeof partnershipSelect }>

/** A partnership with all its evidence, its contracts and what lies near it; null when there is none of that id. */
export const partnershipDetail = cache(async (id: string) => {
  const partnership = await reader.partnership.findUnique({ where: { id }, select: partnershipSelect })
  if (!partnership) return null
  const [{ totals, largest: contracts }, sameParty, sameCompany] = await Promise.all([
    contractsInShort(Prisma.sql`cc.partnership_id = ${id}`, { byRole: true, largest: contractsShown }),
    withSameParty(partnership),
    ofSameCompany(partnership),
  ])
  const listings = partnership.listings.map((row) => ({ ...row, cells: cellsOf(row.cells) }))
  return { ...partnership, listings, contracts, totals, sameParty, sameCompany }
})

export type PartnershipDetail = NonNullable<Awaited<ReturnType<typeof partnershipDetail>>>

/** Other partnerships of the same agency or group. */
async function withSameParty({ id, agencyId, agencyGroupId }: PartnershipRecord) {
  const same = agencyId
    ? Prisma.sql`p.agency_id = ${agencyId}`
    : Prisma.sql`p.agency_group_id = ${agencyGroupId}`
  return firstPartnerships({
    where: Prisma.sql`${same} AND p.id <> ${id}`,
    order: newestFirst,
    limit: nearbyShown,
  })
}

/** Other partnerships of the same company, those in the same state first. */
async function ofSameCompany({ id, companyId, agencyId, agency }: PartnershipRecord) {
  if (!companyId) return []
  const inState = Prisma.sql`(a.country = ${agency?.country ?? ''} AND a.state = ${agency?.state ?? ''}) DESC NULLS LAST`
  return firstPartnerships({
    where: Prisma.sql`p.company_id = ${companyId} AND p.id <> ${id} AND p.agency_id IS DISTINCT FROM ${agencyId}`,
    order: Prisma.sql`${inState}, ${newestFirst}`,
    limit: nearbyShown,
  })
}
