import { z } from 'zod'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import { addressOf } from '@/lib/domain/addresses'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { companyTotal } from '../definitions/dhs-digest'
import type { DhsData } from '../schemas'
import { datasetLine } from './dataset-line'

const rows = z.array(
  z.strictObject({
    slug: z.string(),
    name: z.string(),
    year: z.int(),
    asRecipient: z.number().nullable(),
    throughResellers: z.number().nullable(),
  }),
)
const sums = z.tuple([
  z.strictObject({ asRecipient: z.number(), throughResellers: z.number(), last: z.string().nullable() }),
])

/** Actions of CBP and ICE in US dollars, whichever register brought them; a subaward's money is part of its award's. */
const actions = Prisma.sql`
  contract_transaction t join contract k on k.id = t.contract_id join agency a on a.id = k.buyer_agency_id
    and a.slug in ('customs-and-border-protection', 'immigration-and-customs-enforcement')
    and k.kind <> 'subaward' and t.currency = 'USD' and t.fiscal_year is not null`

const slugs = z.array(z.strictObject({ slug: z.string() }))

/**
 * US dollars that CBP and ICE obligated, net, by company and federal fiscal year; null while there are none. A contract that names
 * two companies counts for each of them, and once in the totals: there as the list of contracts has it, by whether a reseller is paid,
 * who can be a technology company itself.
 */
export async function dhsObligations(db: PrismaClient): Promise<DhsData | null> {
  const found = rows.parse(
    await db.$queryRaw`
      select c.slug, c.name, t.fiscal_year as year,
        (sum(t.amount) filter (where cc.role = 'recipient'))::float8 as "asRecipient",
        (sum(t.amount) filter (where cc.role = 'technology'))::float8 as "throughResellers"
      from ${actions}
      join contract_company cc on cc.contract_id = t.contract_id
      join company c on c.id = cc.company_id
      group by c.slug, c.name, t.fiscal_year order by c.slug, t.fiscal_year`,
  )
  if (found.length === 0) return null
  const [totals] = sums.parse(
    await db.$queryRaw`
      select coalesce(sum(t.amount) filter (where not k.through_reseller), 0)::float8 as "asRecipient",
        coalesce(sum(t.amount) filter (where k.through_reseller), 0)::float8 as "throughResellers",
        to_char(max(t.action_on), 'YYYY-MM-DD') as last
      from ${actions}
      where exists (select from contract_company cc where cc.contract_id = t.contract_id)`,
  )
  const { last, ...total } = totals
  const [first, final] = [
    Math.min(...found.map((row) => row.year)),
    Math.max(...found.map((row) => row.year)),
  ]
  const datasets = slugs
    .parse(
      await db.$queryRaw`
        select distinct t.dataset_id as slug from ${actions}
        where exists (select from contract_company cc where cc.contract_id = t.contract_id)
        order by 1`,
    )
    .map(({ slug }) => slug)
  return {
    years: Array.from({ length: final - first + 1 }, (_, index) => first + index),
    partial: last !== null && last < `${final}-09-30` ? { year: final, to: last } : null,
    companies: byCompany(found),
    total,
    source: await datasetLine(db, datasets),
    rowsHref: listHref(contractsList, { dataset: datasets }),
  }
}

function byCompany(found: z.infer<typeof rows>): DhsData['companies'] {
  const companies = new Map<string, DhsData['companies'][number]>()
  for (const { slug, name, ...year } of found) {
    const company = companies.get(slug) ?? { slug, name, href: addressOf.company(slug), years: [] }
    company.years.push(year)
    companies.set(slug, company)
  }
  return [...companies.values()].sort((a, b) => companyTotal(b) - companyTotal(a))
}
