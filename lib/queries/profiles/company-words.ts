import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { bearingCitations, successionSelect } from '@/lib/queries/commitments/terms'
import { citationOrder, citationSelect } from './citations'

const citations = { select: citationSelect, orderBy: citationOrder } as const
const named = { select: { slug: true, name: true } } as const

export const commitmentSelect = {
  slug: true,
  kind: true,
  title: true,
  terms: true,
  fromEarliest: true,
  fromLatest: true,
  fromText: true,
  untilEarliest: true,
  untilLatest: true,
  untilText: true,
  untilInferred: true,
  momentary: true,
  askedBy: true,
  sinceThen: true,
  scope: true,
  exceptions: true,
  company: named,
  successor: { select: successionSelect },
  citations: bearingCitations,
} satisfies Prisma.CommitmentSelect

export type CommitmentItem = Prisma.CommitmentGetPayload<{ select: typeof commitmentSelect }>

/** What the companies promised and how they answered, the latest first. */
export async function companyCommitments(companyIds: string[]): Promise<CommitmentItem[]> {
  return reader.commitment.findMany({
    where: { companyId: { in: companyIds } },
    select: commitmentSelect,
    orderBy: [{ fromLatest: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
  })
}

const campaignSelect = {
  target: true,
  company: named,
  campaign: { select: { slug: true, name: true, description: true, citations } },
} satisfies Prisma.CampaignCompanySelect

export type CampaignItem = Prisma.CampaignCompanyGetPayload<{ select: typeof campaignSelect }>

/** Campaigns that address the companies. */
export async function companyCampaigns(companyIds: string[]): Promise<CampaignItem[]> {
  return reader.campaignCompany.findMany({
    where: { companyId: { in: companyIds } },
    select: campaignSelect,
    orderBy: [{ target: 'desc' }, { campaign: { name: 'asc' } }],
  })
}

const demandSelect = {
  slug: true,
  text: true,
  askedOf: true,
  company: named,
  campaign: named,
  organization: named,
  citations,
} satisfies Prisma.DemandSelect

export type DemandItem = Prisma.DemandGetPayload<{ select: typeof demandSelect }>

/** What is asked of the companies by name. */
export async function companyDemands(companyIds: string[]): Promise<DemandItem[]> {
  return reader.demand.findMany({
    where: { companyId: { in: companyIds } },
    select: demandSelect,
    orderBy: { slug: 'asc' },
  })
}

/** People who speak for the companies in a public role. */
export async function companyPeople(companyIds: string[]) {
  return reader.person.findMany({
    where: { companyId: { in: companyIds } },
    select: { slug: true, name: true, role: true },
    orderBy: { name: 'asc' },
  })
}

/** Words about the companies that prove no other record. */
export async function companyCitations(companyIds: string[]) {
  return reader.citation.findMany({
    where: { companyId: { in: companyIds } },
    select: citationSelect,
    orderBy: citationOrder,
  })
}
