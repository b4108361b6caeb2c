import { partnershipId } from '@/lib/ingest/ids'
import { portions } from '../session'
import type { Merge, Whom } from './context'
import { readVendors } from './vendors'

/** What a row says of a tie; product and technology by slug. */
export type ListedTie = {
  row_id: string
  agency_id: string
  vendors: string[]
  product: string | null
  technology: string | null
  kind: string
  status: string
}

type Product = { id: string; slug: string; company_id: string; technology_id: string }

/** Makes the temporary table `wanted_listing`: the partnerships that the fresh rows list. */
export async function resolvePartnerships(merge: Merge): Promise<void> {
  const { tx } = merge
  await tx.query(
    `CREATE TEMP TABLE wanted_listing (position bigint, row_id text, partnership_id text, company_id text, agency_id text, product_id text, technology_id text,
       kind partnership_kind, status partnership_status, vendors text[], other_vendors text[]) ON COMMIT DROP`,
  )
  const partnershipsOf = await partnershipsReader(merge)
  const sql = `SELECT s.position, s.row_id, m.agency_id, s.vendors, s.product, s.technology, s.kind, s.status
    FROM listing_fresh f JOIN staging.listing_row s USING (position) JOIN mention m ON m.key = f.mention`
  for await (const rows of portions<ListedTie>(tx, sql))
    await tx.query(
      'INSERT INTO wanted_listing SELECT * FROM jsonb_populate_recordset(NULL::wanted_listing, $1)',
      [JSON.stringify(rows.flatMap(partnershipsOf))],
    )
  await tx.query('CREATE INDEX ON wanted_listing (partnership_id)')
  await tx.query('ANALYZE wanted_listing')
}

/**
 * Reads which partnerships a row lists, one of each company that it names. Words that are no company stay words; where none is known, the
 * tie is with a company that is not known, or with that of the product.
 */
export async function partnershipsReader({
  tx,
  resolver,
  register,
}: Pick<Whom, 'tx' | 'resolver' | 'register'>) {
  const { rows: all } = await tx.query<Product>('SELECT id, slug, company_id, technology_id FROM product')
  const products = new Map(all.map((product) => [product.slug, product]))
  return partnershipsOf

  function partnershipsOf({ product: slug, technology, vendors, ...row }: ListedTie) {
    const product = slug === null ? undefined : products.get(slug)
    const { companies, others } = readVendors(vendors, companyOf)
    if (companies.size === 0 && product) companies.set(product.company_id, [])
    const named: [string | null, string[]][] = companies.size > 0 ? [...companies] : [[null, []]]
    return named.map(([company_id, words]) => {
      // Another company's technology is not this product.
      const own = product && product.company_id === company_id ? product : undefined
      const technology_id = product?.technology_id ?? technology
      const { agency_id, kind } = row
      const key = { companyId: company_id, agencyId: agency_id, groupId: null, kind }
      return {
        ...row,
        company_id,
        product_id: own?.id ?? null,
        technology_id,
        partnership_id: partnershipId({ ...key, productId: own?.id ?? null, technologySlug: technology_id }),
        vendors: words,
        other_vendors: others,
      }
    })
  }

  function companyOf(name: string): string | null {
    return resolver.company(name, {}, { slug: register, vendors: true })?.company.id ?? null
  }
}
