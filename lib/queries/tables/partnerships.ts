import { type PartnershipFilters, partnershipsList } from '@/lib/search-params/partnerships'
import type { HeldColumns } from '../lists/held-source'
import { byDate, byText } from '../lists/keyset'
import {
  partnershipBesides,
  partnershipColumns,
  partnershipConditions,
  partnershipDatasets,
  partnershipRelation,
  resolvePartnershipFilters,
} from '../lists/partnership-filters'
import { notNamed } from '../lists/resolve'
import { family, type Sql, sql } from '../lists/sql'
import { correctedText } from '../lists/words'
import { made, named, own, pageColumn, proofColumns, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, slugsOf } from './table'

const rows = (ids: Sql) => sql`partnership p ON p.id = page.id AND p.id = ANY(${ids})
  LEFT JOIN company c ON c.id = p.company_id
  LEFT JOIN agency a ON a.id = p.agency_id
  LEFT JOIN agency_group g ON g.id = p.agency_group_id
  LEFT JOIN product ON product.id = p.product_id
  LEFT JOIN technology t ON t.slug = p.technology_id
  LEFT JOIN partnership_proof proof ON proof.partnership_id = p.id
  LEFT JOIN dataset d ON d.slug = proof.dataset_ids[1]
  LEFT JOIN ${citedBest('partnership_id')} AS cited ON cited.record_id = p.id`

/** Nearly all have rows of one register. */
const licences = sql`CASE cardinality(proof.dataset_ids) WHEN 1 THEN ARRAY[d.licence]
  ELSE (SELECT array_agg(DISTINCT each.licence) FROM dataset each WHERE each.slug = ANY(proof.dataset_ids)) END`

const columns = [
  ...own('partnership', 'p', ['id']),
  pageColumn('/partnerships/', sql`p.id`),
  ...own('partnership', 'p', ['kind', 'status']),
  ...named('company', 'c', 'the company that supplies; absent where the source does not name it'),
  ...named('agency', 'a', 'the agency that buys or uses'),
  ...named('agency_group', 'g', 'the group of unnamed agencies that buys or uses'),
  made(
    'id',
    'agency_type',
    sql`coalesce(a.type_id, g.type_id)`,
    'Type of the agency or of those in the group.',
  ),
  made('text', 'country', sql`coalesce(a.country, g.country)`, 'ISO 3166-1 alpha-2 code of the country.'),
  ...own('agency', 'a', ['state', 'city']).map((column) => ({ ...column, optional: true })),
  ...named('product', 'product', 'the product it is about, where the source names it'),
  ...named('technology', 't', 'the technology it is about', ['slug', 'name']),
  ...own('partnership', 'p', [
    'began_earliest',
    'began_latest',
    'began_text',
    'ended_earliest',
    'ended_latest',
    'ended_text',
    'last_seen_earliest',
    'last_seen_latest',
    'note',
  ]),
  ...proofColumns(sql`proof.row_id`),
  made('list', 'datasets', sql`proof.dataset_ids`, 'Registers whose rows prove it.'),
  made('list', 'licences', licences, 'Licences of these registers.'),
  ...versionColumns('partnership', 'p'),
]

/** What partnerships are counted and filtered by, in memory. */
const held: HeldColumns = {
  texts: [...Object.values(partnershipColumns), partnershipBesides.agency, partnershipBesides.product],
  days: Object.values(partnershipBesides.began),
  pairs: {
    owners: {
      sql: sql`WITH RECURSIVE ${family} SELECT p.id, f.top FROM partnership p JOIN family f ON f.member = p.company_id`,
      texts: ['company'],
    },
    datasets: {
      sql: sql`SELECT partnership_id, dataset_id FROM ${partnershipDatasets} AS brought`,
      texts: ['dataset'],
    },
  },
}

/** Partnerships: who supplies what to whom. */
export const partnershipTable = defineTable({
  title: 'Partnerships',
  nouns: ['partnership', 'partnerships'],
  rule: 'One partnership is one company and one agency (or one group of unnamed agencies), over one product or technology, of one kind. Rows of several registers about the same four are one partnership. Partnerships of a company include those of the companies it owns, unless “only” leaves them out.',
  kind: 'partnership',
  list: partnershipsList,
  hasPage: true,
  relation: partnershipRelation,
  id: sql`p.id`,
  sortKeys: {
    company: byText(sql`c.name`),
    agency: byText(sql`coalesce(a.name, g.name)`),
    type: byText(sql`t.name`),
    kind: byText(sql`p.kind::text`),
    began: byDate(sql`p.began_latest`),
    seen: byDate(sql`p.last_seen_latest`),
  },
  held,
  rows,
  columns,
  evidence: (id) => sql`${citationsOf(sql`partnership_id`, id)}
    UNION SELECT 'row', l.row_id, 'supports' FROM partnership_listing l WHERE l.partnership_id = ${id}
    UNION SELECT 'row', x.row_id, 'supports' FROM contract_company cc
      JOIN contract_transaction x ON x.contract_id = cc.contract_id WHERE cc.partnership_id = ${id}
    UNION SELECT 'row', k.row_id, 'supports' FROM contract_company cc JOIN contract k ON k.id = cc.contract_id
      WHERE cc.partnership_id = ${id} AND k.row_id IS NOT NULL`,
  resolve: resolvePartnerships,
})

async function resolvePartnerships(asked: PartnershipFilters) {
  const resolved = await resolvePartnershipFilters(asked)
  const { types, companies, technologies, agencies, products, datasets, words } = resolved
  const filters: PartnershipFilters = {
    ...asked,
    q: words.length > 0 ? asked.q : null,
    'agency-type': slugsOf(types),
    company: [...slugsOf(companies), ...(companies.unnamed ? [notNamed] : [])],
    technology: slugsOf(technologies),
    agency: slugsOf(agencies),
    product: slugsOf(products),
    dataset: slugsOf(datasets),
    run: slugsOf(resolved.runs)[0] ?? null,
  }
  const conditions = partnershipConditions(filters, resolved)
  return { ...resolved, filters, conditions, corrected: correctedText(words) }
}
