import pg from 'pg'
import { coverageStates } from '@/lib/domain/coverage'
import { type CompanyFilters, companiesList } from '@/lib/search-params/companies'
import { companyKnown } from '../coverage/known'
import {
  companyConditions,
  companyParent,
  companyRelation,
  resolveCompanyFilters,
} from '../lists/company-filters'
import { companyAgencyTypes, companyTechnologies, statisticsOf } from '../lists/company-statistics'
import type { HeldColumns } from '../lists/held-source'
import { byCount, byDate, byText } from '../lists/keyset'
import { heldValues } from '../lists/page-in-columns'
import { family, join, raw, type Sql, sql } from '../lists/sql'
import { correctedText } from '../lists/words'
import { made, named, own, pageColumn, proofColumns, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, heldOf, slugsOf } from './table'

const rows = async (ids: Sql, held: readonly string[] | null) => sql`company c ON c.id = page.id
  LEFT JOIN company o ON o.id = c.parent_id
  JOIN ${(held && (await heldStatistics(held))) ?? sql`${statisticsOf(sql`top = ANY(${ids})`)} n`} ON n.company_id = c.id
  CROSS JOIN LATERAL (
    SELECT array_agg(replace(name, ';', ',') ORDER BY name) AS names FROM company_name m WHERE m.company_id = c.id AND m.name <> c.name
  ) AS other
  CROSS JOIN LATERAL (
    SELECT array_agg(scheme || ':' || value ORDER BY scheme, value) AS identifiers FROM company_identifier i WHERE i.company_id = c.id
  ) AS identified
  LEFT JOIN ${citedBest('company_id')} AS cited ON cited.record_id = c.id`

const columns = [
  ...own('company', 'c', ['id', 'slug']),
  pageColumn('/companies/', sql`c.slug`),
  ...own('company', 'c', ['name', 'description', 'country']),
  ...named('parent', 'o', 'the company that owns it'),
  made(
    'list',
    'other_names',
    sql`other.names`,
    'Other names of it that registers and sources write, semicolons in them as commas.',
  ),
  made('list', 'identifiers', sql`identified.identifiers`, 'Identifiers in public schemes, as scheme:value.'),
  made(
    'integer',
    'partnerships',
    sql`n.partnerships`,
    'Partnerships of it and of the companies it owns.',
    false,
  ),
  made('integer', 'agencies', sql`n.agencies`, 'Agencies of these partnerships, each once.', false),
  made(
    'integer',
    'contracts',
    sql`n.contracts`,
    'Contracts in which it or a company it owns has a part, each once.',
    false,
  ),
  made(
    'day',
    'latest_evidence_on',
    sql`n.latest`,
    'Last day of the latest evidence of a partnership, action on a contract or source that speaks of it.',
  ),
  {
    ...made(
      'text',
      'known',
      companyKnown,
      'What is known of it: records, or what came of looking for them. No record is not the same as none.',
      false,
    ),
    values: coverageStates,
  },
  ...proofColumns(),
  ...versionColumns('company', 'c'),
]

/** What companies are counted and filtered by, in memory. */
const held: HeldColumns = {
  texts: [companyParent, companyKnown],
  pairs: {
    technologies: {
      sql: sql`WITH RECURSIVE ${family} SELECT top, technology_id FROM ${companyTechnologies} AS supplied`,
      texts: ['value'],
    },
    types: {
      sql: sql`WITH RECURSIVE ${family} SELECT top, type_id FROM ${companyAgencyTypes} AS supplied`,
      texts: ['value'],
    },
  },
}

/** Companies: who supplies technology. */
export const companyTable = defineTable({
  title: 'Companies',
  nouns: ['company', 'companies'],
  rule: 'One company is one entry of the registry, under whichever of its names. The counts of a company include those of the companies it owns, so they cannot be added up. An agency counts once for a company however many partnerships the two have.',
  kind: 'company',
  list: companiesList,
  hasPage: true,
  relation: companyRelation,
  id: sql`c.id`,
  slug: sql`c.slug`,
  sortKeys: {
    name: { ...byText(sql`c.name`), complete: true },
    parent: byText(sql`o.name`),
    partnerships: byCount(sql`n.partnerships`),
    agencies: byCount(sql`n.agencies`),
    contracts: byCount(sql`n.contracts`),
    latest: byDate(sql`n.latest`),
  },
  held,
  rows,
  columns,
  evidence: (id) => citationsOf(sql`company_id`, id),
  resolve: resolveCompanyTable,
})

/** The statistics of some companies, as `n`: from memory, as they are counted over all that the ledger holds. Null where they are not there. */
export async function heldStatistics(ids: readonly string[]): Promise<Sql | null> {
  const { relation, id, sortKeys } = companyTable
  const { partnerships, agencies, contracts, latest } = sortKeys
  const wanted = [partnerships, agencies, contracts, latest].map(({ expression }) => expression)
  const held = await heldValues({ relation, id, ...heldOf(companyTable, {}) }, wanted, ids)
  if (!held) return null
  const columns = [ids, ...held].map((values) => {
    const literal = raw(pg.escapeLiteral(JSON.stringify(values)))
    return sql`ARRAY(SELECT jsonb_array_elements_text(${literal}::jsonb))`
  })
  const types = ['text[]', 'int[]', 'int[]', 'int[]', 'date[]']
  const arrays = columns.map((column, place) => sql`${column}::${raw(types[place] ?? 'text[]')}`)
  return sql`unnest(${join(arrays)}) AS n(company_id, partnerships, agencies, contracts, latest)`
}

async function resolveCompanyTable(asked: CompanyFilters) {
  const resolved = await resolveCompanyFilters(asked)
  const filters: CompanyFilters = {
    ...asked,
    q: resolved.words.length > 0 ? asked.q : null,
    technology: slugsOf(resolved.technologies),
    'agency-type': slugsOf(resolved.types),
    parent: slugsOf(resolved.parents),
  }
  return {
    ...resolved,
    filters,
    conditions: companyConditions(asked, resolved),
    corrected: correctedText(resolved.words),
  }
}
