import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type EvidenceSummary, evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { demandSelect } from './organization-page'

const slugAndName = { select: { slug: true, name: true } } as const

const campaignSelect = {
  id: true,
  slug: true,
  name: true,
  description: true,
  beganEarliest: true,
  beganLatest: true,
  beganText: true,
  organizations: { orderBy: { organizationId: 'asc' }, select: { role: true, organization: slugAndName } },
  companies: {
    orderBy: { company: { name: 'asc' } },
    select: { target: true, companyId: true, company: slugAndName },
  },
  demands: { orderBy: { slug: 'asc' }, select: demandSelect },
  citations: {
    orderBy: [{ evidence: { sourceId: 'asc' } }, { evidence: { startOffset: 'asc' } }],
    select: { evidence: { select: { ...evidenceSummarySelect, sourceId: true } } },
  },
} as const satisfies Prisma.CampaignSelect

const answerSelect = {
  slug: true,
  kind: true,
  title: true,
  company: slugAndName,
  citations: {
    where: { stance: 'supports' },
    orderBy: { id: 'asc' },
    select: { evidence: { select: evidenceSummarySelect } },
  },
} as const satisfies Prisma.CommitmentSelect

/** What a company addressed by a campaign answered or promised, in the words of the same document. */
export type Answer = Prisma.CommitmentGetPayload<{ select: typeof answerSelect }>

type CampaignRow = Prisma.CampaignGetPayload<{ select: typeof campaignSelect }>

export type CampaignPage = Omit<CampaignRow, 'citations'> & { evidence: EvidenceSummary[]; answers: Answer[] }

/** A campaign with its demands and what the companies it concerns answered; null when there is none of that slug. */
export const campaignPage = cache(async (slug: string): Promise<CampaignPage | null> => {
  const row = await reader.campaign.findUnique({ where: { slug }, select: campaignSelect })
  if (!row) return null
  const { citations, ...campaign } = row
  const sources = citations.map(({ evidence }) => evidence.sourceId)
  const answers = await reader.commitment.findMany({
    where: {
      companyId: { in: row.companies.map(({ companyId }) => companyId) },
      citations: { some: { stance: 'supports', evidence: { sourceId: { in: sources } } } },
    },
    orderBy: [{ company: { name: 'asc' } }, { slug: 'asc' }],
    select: answerSelect,
  })
  return { ...campaign, evidence: citations.map(({ evidence }) => evidence), answers }
})

const listedSelect = {
  slug: true,
  name: true,
  description: true,
  beganEarliest: true,
  beganLatest: true,
  beganText: true,
  organizations: { where: { role: 'lead' }, select: { organization: slugAndName } },
  companies: { orderBy: { company: { name: 'asc' } }, select: { target: true, company: slugAndName } },
  _count: { select: { demands: true } },
} as const satisfies Prisma.CampaignSelect

export type ListedCampaign = Prisma.CampaignGetPayload<{ select: typeof listedSelect }>

/** All campaigns, the newest first. */
export async function campaignList(): Promise<ListedCampaign[]> {
  return reader.campaign.findMany({
    orderBy: [{ beganLatest: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: listedSelect,
  })
}
