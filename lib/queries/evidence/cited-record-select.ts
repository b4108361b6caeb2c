import type { Prisma } from '@/lib/db/generated/client'

const slugAndName = { select: { slug: true, name: true } } as const

/** The columns that name a partnership: who supplies what to whom. */
export const partnershipNameSelect = {
  id: true,
  kind: true,
  status: true,
  note: true,
  company: slugAndName,
  agency: slugAndName,
  agencyGroup: slugAndName,
  product: slugAndName,
  technology: slugAndName,
} as const satisfies Prisma.PartnershipSelect

/** The columns that name a contract. */
export const contractNameSelect = {
  id: true,
  kind: true,
  displayNumber: true,
  identifier: true,
  description: true,
  amount: true,
  currency: true,
  buyerName: true,
  recipientName: true,
} as const satisfies Prisma.ContractSelect

/** The columns that name a claim, and the figures it stands on. */
export const claimNameSelect = {
  id: true,
  slug: true,
  text: true,
  metricId: true,
  companyId: true,
  organizationId: true,
  asOfEarliest: true,
  asOfLatest: true,
  asOfText: true,
  company: slugAndName,
  organization: slugAndName,
  saidByPerson: slugAndName,
  saidByOrganization: slugAndName,
  saidByCompany: slugAndName,
  note: true,
  figures: {
    orderBy: { role: 'asc' },
    select: { role: true, differs: true, figure: { select: { slug: true, title: true } } },
  },
} as const satisfies Prisma.ClaimSelect

/** A citation with the words of the one record it is about. */
export const citedRecordSelect = {
  id: true,
  stance: true,
  note: true,
  partnership: { select: partnershipNameSelect },
  contract: { select: contractNameSelect },
  claim: { select: claimNameSelect },
  commitment: { select: { id: true, slug: true, title: true, kind: true, company: slugAndName } },
  campaign: { select: { id: true, slug: true, name: true } },
  demand: {
    select: {
      id: true,
      slug: true,
      text: true,
      askedOf: true,
      campaign: slugAndName,
      organization: slugAndName,
    },
  },
  organization: { select: { id: true, slug: true, name: true, kind: true } },
  person: { select: { id: true, slug: true, name: true, role: true } },
  company: { select: { id: true, slug: true, name: true } },
  agency: { select: { id: true, slug: true, name: true, type: { select: { name: true } } } },
  coverage: {
    select: {
      id: true,
      slug: true,
      matter: true,
      agency: slugAndName,
      agencyGroup: slugAndName,
      company: slugAndName,
    },
  },
} as const satisfies Prisma.CitationSelect

export type CitationRow = Prisma.CitationGetPayload<{ select: typeof citedRecordSelect }>
