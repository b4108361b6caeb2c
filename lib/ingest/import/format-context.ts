import type pg from 'pg'
import type { FormatContext } from './format'

/** What formats look up in the ledger. */
export async function formatContext(
  client: pg.ClientBase,
  snapshotOn: string | null,
): Promise<FormatContext> {
  const technologies = await client.query<{ slug: string; name: string | null }>(
    'SELECT slug, atlas_name AS name FROM technology',
  )
  const products = await client.query<{ slug: string; technology: string }>(
    'SELECT slug, technology_id AS technology FROM product',
  )
  const names = async (table: 'company' | 'agency') => {
    const { rows } = await client.query<{ slug: string; name: string }>(`SELECT slug, name FROM ${table}`)
    return new Map(rows.map(({ slug, name }) => [slug, name]))
  }
  const types = await client.query<{ slug: string }>('SELECT slug FROM agency_type')
  return {
    technologies: new Map(
      technologies.rows.flatMap(({ slug, name }) =>
        name ? [[slug, slug] as const, [name.toLowerCase(), slug] as const] : [[slug, slug] as const],
      ),
    ),
    products: new Map(products.rows.map(({ slug, technology }) => [slug, technology])),
    agencyTypes: new Set(types.rows.map(({ slug }) => slug)),
    companies: await names('company'),
    agencies: await names('agency'),
    snapshotOn,
  }
}
