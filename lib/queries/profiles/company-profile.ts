import { cache } from 'react'
import { Prisma } from '@/lib/db/generated/client'
import { companyCoverage } from '@/lib/queries/coverage/subject'
import { figuresAboutCompanies } from '@/lib/queries/figures/figures'
import { ofVersion } from '@/lib/queries/lists/of-version'
import { type ClaimItem, claimItems } from './claims'
import { companyFamily, companyHead } from './company-family'
import { namingSources } from './company-sources'
import { suppliedAgencyTypes, suppliedTechnologies, supplyCounts } from './company-supply'
import {
  companyCampaigns,
  companyCitations,
  companyCommitments,
  companyDemands,
  companyPeople,
} from './company-words'
import { contractsInShort, withRows } from './contract-totals'
import { companyContractsHeld } from './contracts-in-columns'
import { firstPartnerships, newestFirst } from './partnership-rows'
import { registersOfCompanies } from './registers'

const newestShown = 6
const largestShown = 6
const groupsShown = 50

/**
 * All that a company's page shows. With its subsidiaries, unless `only`; null when there is no company of that slug.
 */
export const companyProfile = cache((slug: string, only: boolean) =>
  ofVersion('company profile', { slug, only }, readProfile),
)

async function readProfile({ slug, only }: { slug: string; only: boolean }) {
  const head = await companyHead(slug)
  if (!head) return null
  const family = await companyFamily(head.id)
  const ids = only ? [head.id] : family.map(({ id }) => id)
  const [coverage, counts, supply, ties, words, money] = await Promise.all([
    companyCoverage(head.id),
    supplyCounts(ids),
    whatToWhom(ids),
    namedBy(ids),
    saidAndAsked(ids),
    contractsOf({ id: head.id, ids, only }),
  ])
  return { head, coverage, family, only, counts, ...supply, ...words, ...money, ...unshown(ties, words) }
}

export type CompanyProfile = NonNullable<Awaited<ReturnType<typeof companyProfile>>>

type Ties = Awaited<ReturnType<typeof namedBy>>
type Words = Awaited<ReturnType<typeof saidAndAsked>>

/** Words about a company are left out where they stand on the page already, with what they prove. */
function unshown(ties: Ties, { claims, statements, commitments, demands }: Words): Ties {
  const proving = [...claims, ...statements, ...commitments, ...demands].flatMap(({ citations }) => citations)
  const shown = new Set(proving.map(({ evidence }) => evidence.id))
  return { ...ties, citations: ties.citations.filter(({ evidence }) => !shown.has(evidence.id)) }
}

async function whatToWhom(ids: string[]) {
  const own = Prisma.sql`p.company_id IN (${Prisma.join(ids)})`
  const [technologies, agencyTypes, newest, groups] = await Promise.all([
    suppliedTechnologies(ids),
    suppliedAgencyTypes(ids),
    firstPartnerships({
      where: Prisma.sql`${own} AND p.agency_id IS NOT NULL`,
      order: newestFirst,
      limit: newestShown,
    }),
    firstPartnerships({
      where: Prisma.sql`${own} AND p.agency_group_id IS NOT NULL`,
      order: newestFirst,
      limit: groupsShown,
    }),
  ])
  return { technologies, agencyTypes, newest, groups }
}

async function contractsOf(company: { id: string; ids: string[]; only: boolean }) {
  const shown = { largest: largestShown, bids: groupsShown }
  const held = await companyContractsHeld(company, shown)
  const { totals, largest, bids } = held
    ? await withRows(held)
    : await contractsInShort(Prisma.sql`cc.company_id IN (${Prisma.join(company.ids)})`, {
        byRole: true,
        ...shown,
      })
  return { contractTotals: totals, largestContracts: largest, bids }
}

async function saidAndAsked(ids: string[]) {
  const byItself = [{ saidByCompanyId: { in: ids } }, { saidByPerson: { companyId: { in: ids } } }]
  const [all, commitments, campaigns, demands, people, figures] = await Promise.all([
    claimItems({ OR: [{ companyId: { in: ids } }, ...byItself] }),
    companyCommitments(ids),
    companyCampaigns(ids),
    companyDemands(ids),
    companyPeople(ids),
    figuresAboutCompanies(ids),
  ])
  const isOwnStatement = ({ kind, saidByCompanyId, saidByPerson }: ClaimItem) =>
    kind === 'statement' && [saidByCompanyId, saidByPerson?.companyId].some((id) => id && ids.includes(id))
  return {
    claims: all.filter((claim) => !isOwnStatement(claim)),
    statements: all.filter(isOwnStatement),
    commitments,
    campaigns,
    demands,
    people,
    figures,
  }
}

async function namedBy(ids: string[]) {
  const [sources, registers, citations] = await Promise.all([
    namingSources(ids),
    registersOfCompanies(ids),
    companyCitations(ids),
  ])
  return { sources, registers, citations }
}
