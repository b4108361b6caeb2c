import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { ContractKind, ContractRole } from '@/lib/db/generated/enums'
import { contractsInShort } from './contract-totals'

const largestShown = 6

const byCompanyShape = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(ContractKind),
  role: z.enum(ContractRole),
  currency: z.string().nullable(),
  contracts: z.number(),
  total: z.string().nullable(),
})

/** An agency's contracts with one company, of one kind, in one role and one currency. */
export type CompanyTotal = z.infer<typeof byCompanyShape>

/** An agency's contracts: sums in all and by company, the largest, and the bids apart. */
export async function agencyContracts(agencyId: string) {
  const [inShort, byCompany] = await Promise.all([
    contractsInShort(Prisma.sql`k.buyer_agency_id = ${agencyId}`, {
      byRole: false,
      largest: largestShown,
      bids: largestShown,
    }),
    totalsByCompany(agencyId),
  ])
  return { ...inShort, byCompany }
}

async function totalsByCompany(agencyId: string): Promise<CompanyTotal[]> {
  const rows = await reader.$queryRaw`
    SELECT c.slug, c.name, k.kind, cc.role, k.currency::text AS currency,
      count(*)::int AS contracts, sum(k.amount)::text AS total
    FROM contract k JOIN contract_company cc ON cc.contract_id = k.id JOIN company c ON c.id = cc.company_id
    WHERE k.buyer_agency_id = ${agencyId} AND k.kind <> 'bid'
    GROUP BY c.id, k.kind, cc.role, k.currency
    ORDER BY sum(k.amount) DESC NULLS LAST, c.name, k.kind, cc.role`
  return z.array(byCompanyShape).parse(rows)
}
