import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { ContractKind, ContractRole } from '@/lib/db/generated/enums'
import { contractsInShort, withRows } from './contract-totals'
import { agencyContractsHeld, type PartSum } from './contracts-in-columns'

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
  const shown = { largest: largestShown, bids: largestShown }
  const held = await agencyContractsHeld(agencyId, shown)
  const [inShort, byCompany] = held
    ? await Promise.all([withRows(held), companyTotals(held.byCompany)])
    : await Promise.all([
        contractsInShort(Prisma.sql`k.buyer_agency_id = ${agencyId}`, { byRole: false, ...shown }),
        totalsByCompany(agencyId),
      ])
  return { ...inShort, byCompany }
}

/** Sums held in memory with the names of their companies, in the order in which SQL gives them. */
async function companyTotals(sums: readonly PartSum[]): Promise<CompanyTotal[]> {
  const rows = await reader.$queryRaw`
    SELECT c.slug, c.name, s.kind, s.role, s.currency, s.contracts, s.total
    FROM jsonb_to_recordset(${JSON.stringify(sums)}::jsonb)
      AS s(company text, kind contract_kind, role contract_role, currency text, contracts int, total text)
    JOIN company c ON c.id = s.company
    ORDER BY s.total::numeric DESC NULLS LAST, c.name, c.slug, s.kind, s.role, s.currency`
  return z.array(byCompanyShape).parse(rows)
}

async function totalsByCompany(agencyId: string): Promise<CompanyTotal[]> {
  const rows = await reader.$queryRaw`
    SELECT c.slug, c.name, k.kind, cc.role, k.currency::text AS currency,
      count(*)::int AS contracts, sum(k.amount)::text AS total
    FROM contract k JOIN contract_company cc ON cc.contract_id = k.id JOIN company c ON c.id = cc.company_id
    WHERE k.buyer_agency_id = ${agencyId} AND k.kind <> 'bid'
    GROUP BY c.id, k.kind, cc.role, k.currency
    ORDER BY sum(k.amount) DESC NULLS LAST, c.name, c.slug, k.kind, cc.role, k.currency`
  return z.array(byCompanyShape).parse(rows)
}
