import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

const technologyShape = z.object({
  slug: z.string().nullable(),
  name: z.string().nullable(),
  partnerships: z.number(),
  agencies: z.number(),
  products: z.array(z.object({ slug: z.string(), name: z.string(), partnerships: z.number() })),
  companies: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** Where no technology is known: the partnerships themselves, for nothing can be filtered by. */
  listed: z.array(z.object({ id: z.string(), label: z.string() })),
})

/** What companies supply of one technology; `slug` null where no source says which. */
export type SuppliedTechnology = z.infer<typeof technologyShape>

/** Partnerships of the companies by technology, with the products named, the most frequent first. */
export async function suppliedTechnologies(companyIds: string[]): Promise<SuppliedTechnology[]> {
  const rows = await reader.$queryRaw`
    WITH own AS MATERIALIZED (
      SELECT id, company_id, agency_id, agency_group_id, product_id, technology_id FROM partnership
      WHERE company_id IN (${Prisma.join(companyIds)})
    ),
    supplied AS (
      SELECT technology_id, sum(partnerships)::int AS partnerships, count(agency_id)::int AS agencies FROM (
        SELECT technology_id, agency_id, count(*) AS partnerships FROM own GROUP BY 1, 2
      ) AS by_agency GROUP BY 1
    ),
    product_counts AS (
      SELECT own.technology_id, pr.slug, pr.name, count(*)::int AS partnerships
      FROM own JOIN product pr ON pr.id = own.product_id GROUP BY 1, 2, 3
    ),
    suppliers AS (SELECT DISTINCT technology_id, company_id FROM own)
    SELECT t.slug, t.name, supplied.partnerships, supplied.agencies,
      coalesce((SELECT jsonb_agg(jsonb_build_object('slug', pc.slug, 'name', pc.name, 'partnerships', pc.partnerships)
        ORDER BY pc.partnerships DESC, pc.name)
        FROM product_counts pc WHERE pc.technology_id IS NOT DISTINCT FROM t.slug), '[]') AS products,
      (SELECT jsonb_agg(DISTINCT jsonb_build_object('slug', c.slug, 'name', c.name)) FROM suppliers JOIN company c ON c.id = suppliers.company_id
        WHERE suppliers.technology_id IS NOT DISTINCT FROM t.slug) AS companies,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', own.id, 'label', coalesce(a.name, g.name)) ORDER BY coalesce(a.name, g.name), own.id)
        FROM own LEFT JOIN agency a ON a.id = own.agency_id LEFT JOIN agency_group g ON g.id = own.agency_group_id
        WHERE supplied.technology_id IS NULL AND own.technology_id IS NULL), '[]') AS listed
    FROM supplied LEFT JOIN technology t ON t.slug = supplied.technology_id
    ORDER BY t.slug IS NULL, supplied.partnerships DESC, t.name`
  return z.array(technologyShape).parse(rows)
}

const typeShape = z.object({
  slug: z.string().nullable(),
  name: z.string().nullable(),
  partnerships: z.number(),
})

/** Partnerships of the companies with agencies of one type. */
export type SuppliedType = z.infer<typeof typeShape>

/** Partnerships with named agencies by type of agency, the most frequent first. */
export async function suppliedAgencyTypes(companyIds: string[]): Promise<SuppliedType[]> {
  const rows = await reader.$queryRaw`
    SELECT type.slug, type.name, supplied.partnerships FROM (
      SELECT coalesce(a.type_id, g.type_id) AS type_id, count(*)::int AS partnerships
      FROM partnership p LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN agency_group g ON g.id = p.agency_group_id
      WHERE p.company_id IN (${Prisma.join(companyIds)}) GROUP BY 1
    ) AS supplied LEFT JOIN agency_type type ON type.slug = supplied.type_id
    ORDER BY type.slug IS NULL, partnerships DESC, type.name`
  return z.array(typeShape).parse(rows)
}

const countShape = z.object({
  partnerships: z.number(),
  agencies: z.number(),
  withGroups: z.number(),
  contracts: z.number(),
})

/** How much the ledger holds about the companies; groups are never counted as agencies. */
export type SupplyCounts = z.infer<typeof countShape>

export async function supplyCounts(companyIds: string[]): Promise<SupplyCounts> {
  const ids = Prisma.join(companyIds)
  const rows = await reader.$queryRaw`
    SELECT coalesce(sum(partnerships), 0)::int AS partnerships, count(agency_id)::int AS agencies,
      coalesce(sum(groups), 0)::int AS "withGroups",
      (SELECT count(*)::int FROM (SELECT DISTINCT contract_id FROM contract_company WHERE company_id IN (${ids})) AS own) AS contracts
    FROM (
      SELECT agency_id, count(*) AS partnerships, count(agency_group_id) AS groups FROM partnership
      WHERE company_id IN (${ids}) GROUP BY agency_id
    ) AS by_agency`
  return z.tuple([countShape]).parse(rows)[0]
}
