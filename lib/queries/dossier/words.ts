import type { Prisma } from '@/lib/db/generated/client'
import { type ClaimItem, claimItems } from '../profiles/claims'
import {
  type CampaignItem,
  type CommitmentItem,
  companyCampaigns,
  companyCommitments,
  companyDemands,
  type DemandItem,
} from '../profiles/company-words'
import type { SubjectRecord } from './subject'

/** What is said about a subject, what it promised, and what is asked of it. */
export type DossierWords = {
  claims: readonly ClaimItem[]
  commitments: readonly CommitmentItem[]
  campaigns: readonly CampaignItem[]
  demands: readonly DemandItem[]
}

/** Claims, and of a company commitments, campaigns and demands. */
export async function dossierWords({ subject, ids }: SubjectRecord): Promise<DossierWords> {
  if (subject.kind !== 'company') {
    const agency =
      subject.kind === 'state' ? { country: subject.country, state: subject.state } : { id: { in: ids } }
    return { claims: await claimItems({ agency }), commitments: [], campaigns: [], demands: [] }
  }
  const [claims, commitments, campaigns, demands] = await Promise.all([
    claimItems(aboutCompanies(ids)),
    companyCommitments(ids),
    companyCampaigns(ids),
    companyDemands(ids),
  ])
  return { claims, commitments, campaigns, demands }
}

const aboutCompanies = (ids: string[]): Prisma.ClaimWhereInput => ({
  OR: [
    { companyId: { in: ids } },
    { saidByCompanyId: { in: ids } },
    { saidByPerson: { companyId: { in: ids } } },
  ],
})
