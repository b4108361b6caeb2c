import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { agencyLevels } from '@/lib/domain/categories'
import type { AgencyFilters } from '@/lib/search-params/agencies'
import { agencyTable } from '../tables/agencies'
import { heldOf, keysetOf } from '../tables/table'
import { agencyColumns, type agencyConditions, agencyDatasets } from './agency-filters'
import { facetCounts } from './facet-counts'
import { categoryNames, companyValues, datasetTitles, labelled } from './facet-values'
import type { ListAnswer } from './list-answer'
import { ofVersion } from './of-version'
import type { OpenFacet } from './open-facet'
import { readPage } from './page'
import type { Named } from './resolve'
import { raw, sql } from './sql'

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  type: z.string(),
  level: z.enum(agencyLevels),
  country: z.string(),
  state: z.string().nullable(),
  county: z.string().nullable(),
  city: z.string().nullable(),
  companies: z.number(),
  partnerships: z.number(),
  latest: z.date().nullable(),
})

/** An agency as its list shows it. */
export type AgencyRow = z.infer<typeof rowSchema>

export type AgencyList = ListAnswer<
  AgencyFilters,
  AgencyRow,
  'type' | 'company' | 'technology' | 'level' | 'country' | 'state' | 'dataset' | 'known'
> & {
  named: Record<'dataset', readonly Named[]>
}

/** A page of the agencies that match, with counts of what further filters would leave. */
export function agencyList(asked: AgencyFilters & OpenFacet): Promise<AgencyList> {
  return ofVersion('agencies', asked, readAgencyList)
}

async function readAgencyList(asked: AgencyFilters & OpenFacet): Promise<AgencyList> {
  const answer = await agencyTable.resolve(asked)
  const { filters, conditions, companies, datasets } = answer
  const [{ ids, problems, ...page }, counts, names, titles] = await Promise.all([
    readPage(keysetOf(agencyTable, answer), filters),
    agencyFacets(conditions),
    categoryNames(),
    datasetTitles(),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...answer.problems, ...problems],
    page,
    rows: await agencyRows(ids),
    facets: {
      type: labelled(counts.get('type'), names.types, filters.type),
      company: await companyValues(counts.get('company'), companies.records, false, asked),
      technology: labelled(counts.get('technology'), names.technologies, filters.technology),
      level: labelled(counts.get('level'), plain, filters.level),
      country: labelled(counts.get('country'), plain, filters.country),
      state: labelled(counts.get('state'), plain, filters.state),
      dataset: labelled(counts.get('dataset'), titles, filters.dataset),
      known: labelled(counts.get('known'), plain, filters.known),
    },
    named: { dataset: datasets.records },
    corrected: answer.corrected,
  }
}

/** The agencies of a page, in the order of `ids`. */
async function agencyRows(ids: readonly string[]): Promise<AgencyRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT a.id, a.slug, a.name, t.name AS type, a.level::text, a.country::text, a.state, a.county, a.city,
      n.partnerships, n.companies, n.latest
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN agency a ON a.id = page.id
    JOIN agency_type t ON t.slug = a.type_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS partnerships, count(DISTINCT company_id)::int AS companies, max(last_seen_latest) AS latest
      FROM partnership p WHERE p.agency_id = a.id
    ) AS n
    ORDER BY page.position`)
  return z.array(rowSchema).parse(rows)
}

function agencyFacets(conditions: ReturnType<typeof agencyConditions>) {
  const counted = (pairs: string, column: string) => ({ by: 'pairs', pairs, column, where: [] }) as const
  return facetCounts({
    relation: agencyTable.relation,
    id: agencyTable.id,
    columns: agencyColumns,
    conditions,
    ...heldOf(agencyTable, conditions),
    facets: [
      ...Object.keys(agencyColumns).map((name) => ({ name, value: raw(`base."${name}"`), without: [name] })),
      {
        name: 'company',
        value: sql`f.top`,
        from: sql`JOIN partnership p ON p.agency_id = base.id JOIN family f ON f.member = p.company_id`,
        without: ['company'],
        counted: counted('companies', 'company'),
      },
      {
        name: 'technology',
        value: sql`p.technology_id`,
        from: sql`JOIN partnership p ON p.agency_id = base.id`,
        without: ['technology'],
        counted: counted('technologies', 'technology'),
      },
      {
        name: 'dataset',
        value: sql`listed.dataset_id`,
        from: sql`JOIN ${agencyDatasets} AS listed ON listed.agency_id = base.id`,
        without: ['dataset'],
        counted: counted('datasets', 'dataset'),
      },
    ],
  })
}
