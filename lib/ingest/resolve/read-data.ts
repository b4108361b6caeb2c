import type pg from 'pg'
import { SeedFaultsError, sortFaults } from '@/lib/ingest/fault'
import { readRegistry } from '@/lib/ingest/read-registry'
import type { Registry } from '@/lib/ingest/registry'
import type { ResolverAgency, ResolverCompany, ResolverData } from './data'
import { type ResolveRules, readRules } from './read-rules'

/** What the registry's files say, for resolving without a database; agencies as the caller knows them. */
export function registryData(
  registry: Registry,
  rules: ResolveRules,
  agencies: ResolverAgency[] = [],
): ResolverData {
  return {
    companies: [...registry.companies.values()].map((company) => ({
      id: company.id,
      slug: company.slug,
      name: company.name,
      parent: company.parent ?? null,
      names: [
        { name: company.name, seenIn: null },
        ...(company.aliases ?? []).map(({ name, seenIn = null }) => ({ name, seenIn })),
      ],
      identifiers: Object.entries(company.identifiers ?? {}).flatMap(([scheme, values]) =>
        values.map((value) => ({ scheme, value })),
      ),
    })),
    agencies,
    products: registry.products,
    recognition: rules.recognition,
    judgements: rules.judgements,
  }
}

/**
 * What the ledger holds, by the database, and the rules and judgements, by the files under `seedsDir`.
 * @throws SeedFaultsError when the rules or judgements are wrong
 */
export async function ledgerData(db: pg.ClientBase, seedsDir: string): Promise<ResolverData> {
  const rules = readRules(seedsDir, readRegistry(seedsDir).registry)
  if (rules.faults.length > 0) throw new SeedFaultsError(sortFaults(rules.faults))
  const companies = await db.query<ResolverCompany>(`
    SELECT c.id, c.slug, c.name, p.slug AS parent,
      (SELECT json_agg(json_build_object('name', n.name, 'seenIn', n.seen_in) ORDER BY n.name)
         FROM company_name n WHERE n.company_id = c.id) AS names,
      coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value)
         FROM company_identifier i WHERE i.company_id = c.id), '[]') AS identifiers
    FROM company c LEFT JOIN company p ON p.id = c.parent_id ORDER BY c.slug`)
  const agencies = await db.query<ResolverAgency>(`
    SELECT a.id, a.slug, a.name, a.country, a.state, a.county, a.city, a.ori,
      coalesce((SELECT array_agg(n.name ORDER BY n.name) FROM agency_name n WHERE n.agency_id = a.id AND n.name <> a.name), '{}') AS names
    FROM agency a ORDER BY a.id`)
  const products = await db.query<{ slug: string; id: string; technology: string }>(
    'SELECT slug, id, technology_id AS technology FROM product',
  )
  return {
    companies: companies.rows.map((company) => ({
      ...company,
      names: company.names ?? [{ name: company.name, seenIn: null }],
    })),
    agencies: agencies.rows,
    products: new Map(products.rows.map((product) => [product.slug, product])),
    recognition: rules.recognition,
    judgements: rules.judgements,
  }
}
