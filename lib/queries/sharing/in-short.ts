import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { placedAgencySelect } from '@/lib/queries/profiles/agency-head'
import { companyFamily } from '@/lib/queries/profiles/company-family'
import { supplyCounts } from '@/lib/queries/profiles/company-supply'

const named = { select: { slug: true, name: true } } as const

/** A company with what it and its subsidiaries supply, counted; null when there is none of that slug. */
export async function companyInShort(slug: string) {
  const company = await reader.company.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, parent: named },
  })
  if (!company) return null
  const family = await companyFamily(company.id)
  const counts = await supplyCounts(family.map(({ id }) => id))
  return { ...company, counts, subsidiaries: family.length - 1 }
}

export type CompanyInShort = NonNullable<Awaited<ReturnType<typeof companyInShort>>>

/** An agency with how many partnerships and contracts the ledger has of it; null when there is none of that slug. */
export async function agencyInShort(slug: string) {
  return reader.agency.findUnique({
    where: { slug },
    select: {
      ...placedAgencySelect,
      _count: { select: { partnerships: true, contractsBought: true } },
    },
  })
}

export type AgencyInShort = NonNullable<Awaited<ReturnType<typeof agencyInShort>>>

/** A partnership: who supplies what to whom, since when; null when there is none of that id. */
export async function partnershipInShort(id: string) {
  return reader.partnership.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      beganEarliest: true,
      beganLatest: true,
      company: named,
      agency: { select: { name: true, city: true, county: true, state: true, country: true } },
      agencyGroup: named,
      product: named,
      technology: named,
      _count: { select: { listings: true, citations: true } },
    },
  })
}

export type PartnershipInShort = NonNullable<Awaited<ReturnType<typeof partnershipInShort>>>

const contractSelect = {
  id: true,
  kind: true,
  displayNumber: true,
  description: true,
  amount: true,
  currency: true,
  buyerName: true,
  signedEarliest: true,
  signedLatest: true,
  companies: {
    select: { role: true, company: { select: { name: true } } },
    orderBy: [{ role: 'asc' }, { company: { name: 'asc' } }],
  },
} as const satisfies Prisma.ContractSelect

/** A contract with its parties; `amount` is a decimal string. Null when there is none of that id. */
export async function contractInShort(id: string) {
  const contract = await reader.contract.findUnique({ where: { id }, select: contractSelect })
  return contract && { ...contract, amount: contract.amount?.toFixed(2) ?? null }
}

export type ContractInShort = NonNullable<Awaited<ReturnType<typeof contractInShort>>>
