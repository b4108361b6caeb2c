import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { CompanyFilters } from '@/lib/search-params/companies'
import { companyKnown } from '../coverage/known'
import { companyTable, heldStatistics } from '../tables/companies'
import { heldOf, keysetOf } from '../tables/table'
import { type companyConditions, companyParent } from './company-filters'
import { companyAgencyTypes, companyStatistics, companyTechnologies } from './company-statistics'
import { facetCounts } from './facet-counts'
import { categoryNames, companyValues, labelled } from './facet-values'
import type { ListAnswer } from './list-answer'
import { ofVersion } from './of-version'
import type { OpenFacet } from './open-facet'
import { readPage } from './page'
import { family, sql } from './sql'

const named = z.object({ slug: z.string(), name: z.string() })

const rowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  parent: named.nullable(),
  technologies: z.array(named),
  partnerships: z.number(),
  agencies: z.number(),
  contracts: z.number(),
  latest: z.date().nullable(),
})

/** A company as its list shows it; counts are of it and the companies it owns. */
export type CompanyRow = z.infer<typeof rowSchema>

export type CompanyList = ListAnswer<
  CompanyFilters,
  CompanyRow,
  'technology' | 'agency-type' | 'parent' | 'known'
>

/** A page of the companies that match, with counts of what further filters would leave. */
export function companyList(asked: CompanyFilters & OpenFacet): Promise<CompanyList> {
  return ofVersion('companies', asked, readCompanyList)
}

async function readCompanyList(asked: CompanyFilters & OpenFacet): Promise<CompanyList> {
  const answer = await companyTable.resolve(asked)
  const { filters, conditions, parents } = answer
  const [{ ids, problems, ...page }, counts, names] = await Promise.all([
    readPage(keysetOf(companyTable, answer), filters),
    companyFacets(conditions),
    categoryNames(),
  ])
  const [rows, parent] = await Promise.all([
    companyRows(ids),
    companyValues(counts.get('parent'), parents.records, true, asked, 'parent'),
  ])
  return {
    filters,
    problems: [...answer.problems, ...problems],
    page,
    rows,
    facets: {
      technology: labelled(counts.get('technology'), names.technologies, filters.technology),
      'agency-type': labelled(counts.get('agency-type'), names.types, filters['agency-type']),
      parent,
      known: labelled(counts.get('known'), new Map<string, string>(), filters.known),
    },
    corrected: answer.corrected,
  }
}

/** The companies of a page, in the order of `ids`. */
async function companyRows(ids: readonly string[]): Promise<CompanyRow[]> {
  const rows = await reader.$queryRaw(sql`
    WITH RECURSIVE ${family},
    supplied AS (
      SELECT x.top, jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) ORDER BY t.name) AS technologies
      FROM ${companyTechnologies} AS x JOIN technology t ON t.slug = x.technology_id
      WHERE x.top = ANY(${ids}::text[]) GROUP BY x.top
    )
    SELECT c.id, c.slug, c.name, n.partnerships, n.agencies, n.contracts, n.latest,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.slug, 'name', o.name) END AS parent,
      coalesce(supplied.technologies, '[]') AS technologies
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN company c ON c.id = page.id
    LEFT JOIN company o ON o.id = c.parent_id
    LEFT JOIN supplied ON supplied.top = c.id
    JOIN ${(await heldStatistics(ids)) ?? sql`${companyStatistics} n`} ON n.company_id = c.id
    ORDER BY page.position`)
  return z.array(rowSchema).parse(rows)
}

function companyFacets(conditions: ReturnType<typeof companyConditions>) {
  return facetCounts({
    relation: companyTable.relation,
    id: companyTable.id,
    columns: { parent: companyParent, known: companyKnown },
    conditions,
    ...heldOf(companyTable, conditions),
    facets: [
      {
        name: 'technology',
        value: sql`supplied.technology_id`,
        from: sql`JOIN ${companyTechnologies} AS supplied ON supplied.top = base.id`,
        without: ['technology'],
        counted: { by: 'pairs', pairs: 'technologies', column: 'value', where: [] },
      },
      {
        name: 'agency-type',
        value: sql`supplied.type_id`,
        from: sql`JOIN ${companyAgencyTypes} AS supplied ON supplied.top = base.id`,
        without: ['agency-type'],
        counted: { by: 'pairs', pairs: 'types', column: 'value', where: [] },
      },
      { name: 'parent', value: sql`base.parent`, without: ['parent'] },
      { name: 'known', value: sql`base.known`, without: ['known'] },
    ],
  })
}
