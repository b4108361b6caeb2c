import { coverageStates } from '@/lib/domain/coverage'
import { type AgencyFilters, agenciesList } from '@/lib/search-params/agencies'
import { agencyKnown } from '../coverage/known'
import {
  agencyColumns,
  agencyConditions,
  agencyDatasets,
  agencyLatitude,
  agencyRelation,
  resolveAgencyFilters,
} from '../lists/agency-filters'
import type { HeldColumns } from '../lists/held-source'
import { byCount, byDate, byText } from '../lists/keyset'
import { family, sql } from '../lists/sql'
import { correctedText } from '../lists/words'
import { made, named, own, pageColumn, versionColumns } from './column'
import { citationsOf } from './evidence-of'
import { defineTable, slugsOf } from './table'

const rows = sql`agency a ON a.id = page.id
  LEFT JOIN agency o ON o.id = a.parent_id
  LEFT JOIN (
    SELECT agency_id, count(*)::int AS partnerships, count(DISTINCT company_id)::int AS companies, max(last_seen_latest) AS latest
    FROM partnership WHERE agency_id IN (SELECT id FROM page) GROUP BY agency_id
  ) AS n ON n.agency_id = a.id
  LEFT JOIN (
    SELECT m.agency_id, array_agg(replace(m.name, ';', ',') ORDER BY m.name) AS names
    FROM agency_name m JOIN agency named ON named.id = m.agency_id AND named.name <> m.name
    WHERE m.agency_id IN (SELECT id FROM page) GROUP BY m.agency_id
  ) AS other ON other.agency_id = a.id
  LEFT JOIN (
    SELECT l.agency_id, array_agg(l.row_id ORDER BY l.row_id) AS rows, array_agg(DISTINCT l.dataset_id) AS datasets,
      array_agg(DISTINCT d.licence) AS licences
    FROM agency_listing l JOIN dataset d ON d.slug = l.dataset_id WHERE l.agency_id IN (SELECT id FROM page) GROUP BY l.agency_id
  ) AS held ON held.agency_id = a.id`

const columns = [
  ...own('agency', 'a', ['id', 'slug']),
  pageColumn('/agencies/', sql`a.slug`),
  ...own('agency', 'a', [
    'name',
    'type_id',
    'level',
    'country',
    'state',
    'county',
    'city',
    'latitude',
    'longitude',
    'ori',
  ]),
  ...named('parent', 'o', 'the agency it is part of', ['id', 'slug']),
  made(
    'list',
    'other_names',
    sql`other.names`,
    'Other names of it that registers and sources write, semicolons in them as commas.',
  ),
  made(
    'integer',
    'partnerships',
    sql`coalesce(n.partnerships, 0)`,
    'Its partnerships, those of its parts not included.',
    false,
  ),
  made(
    'integer',
    'companies',
    sql`coalesce(n.companies, 0)`,
    'Companies it has partnerships with, each once.',
    false,
  ),
  {
    ...made(
      'text',
      'known',
      agencyKnown(sql`n.partnerships`),
      'What is known of it: records, or what came of looking for them. No record is not the same as none.',
      false,
    ),
    values: coverageStates,
  },
  made('day', 'latest_evidence_on', sql`n.latest`, 'Last day of the latest evidence of a partnership.'),
  ...own('agency', 'a', ['note']),
  made('list', 'row_ids', sql`held.rows`, 'Ids of the rows of registers about it, which are evidence.'),
  made('list', 'datasets', sql`held.datasets`, 'The registers of these rows.'),
  made('list', 'licences', sql`held.licences`, 'Licences of these registers.'),
  ...versionColumns('agency', 'a'),
]

/** What agencies are counted and filtered by, in memory. */
const held: HeldColumns = {
  texts: [...Object.values(agencyColumns), agencyLatitude],
  pairs: {
    companies: {
      sql: sql`WITH RECURSIVE ${family} SELECT DISTINCT p.agency_id, f.top FROM partnership p JOIN family f ON f.member = p.company_id
        WHERE p.agency_id IS NOT NULL`,
      texts: ['company'],
    },
    technologies: {
      sql: sql`SELECT DISTINCT agency_id, technology_id FROM partnership WHERE agency_id IS NOT NULL AND technology_id IS NOT NULL`,
      texts: ['technology'],
    },
    datasets: {
      sql: sql`SELECT agency_id, dataset_id FROM ${agencyDatasets} AS listed WHERE agency_id IS NOT NULL`,
      texts: ['dataset'],
    },
  },
}

/** Agencies: who buys or uses technology. */
export const agencyTable = defineTable({
  title: 'Agencies',
  nouns: ['agency', 'agencies'],
  rule: 'One agency is its name and its place: the same name in two states is two agencies, and spellings of one agency that registers use are one. Groups of unnamed agencies are not agencies and are not counted.',
  kind: 'agency',
  list: agenciesList,
  hasPage: true,
  relation: agencyRelation,
  id: sql`a.id`,
  slug: sql`a.slug`,
  sortKeys: {
    name: byText(sql`a.name`),
    type: byText(sql`t.name`),
    state: byText(sql`a.state`),
    companies: byCount(sql`coalesce(n.companies, 0)`),
    partnerships: byCount(sql`coalesce(n.partnerships, 0)`),
    latest: byDate(sql`n.latest`),
  },
  held,
  rows,
  columns,
  evidence: (id) => sql`${citationsOf(sql`agency_id`, id)}
    UNION SELECT 'row', l.row_id, 'supports' FROM agency_listing l WHERE l.agency_id = ${id}`,
  resolve: resolveAgencies,
})

async function resolveAgencies(asked: AgencyFilters) {
  const resolved = await resolveAgencyFilters(asked)
  const filters: AgencyFilters = {
    ...asked,
    q: resolved.words.length > 0 ? asked.q : null,
    type: slugsOf(resolved.types),
    company: [...slugsOf(resolved.companies)],
    technology: slugsOf(resolved.technologies),
    dataset: slugsOf(resolved.datasets),
    run: slugsOf(resolved.runs)[0] ?? null,
  }
  const conditions = agencyConditions(filters, resolved)
  return { ...resolved, filters, conditions, corrected: correctedText(resolved.words) }
}
