import { type ContractFilters, contractsList } from '@/lib/search-params/contracts'
import {
  contractColumns,
  contractConditions,
  contractRelation,
  resolveContractFilters,
} from '../lists/contract-filters'
import { actionPart, signedPart } from '../lists/contract-years'
import type { HeldColumns } from '../lists/held-source'
import { byDate, byNumber, byText } from '../lists/keyset'
import { family, type Sql, sql } from '../lists/sql'
import { made, named, own, pageColumn, proofColumns, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, slugsOf } from './table'

const rows = (ids: Sql) => sql`contract k ON k.id = page.id AND k.id = ANY(${ids})
  LEFT JOIN agency b ON b.id = k.buyer_agency_id
  LEFT JOIN company r ON r.id = k.recipient_company_id
  LEFT JOIN dataset d ON d.slug = k.dataset_id
  LEFT JOIN (
    SELECT cc.contract_id, array_agg(c.slug ORDER BY c.slug) FILTER (WHERE cc.role = 'recipient') AS recipients,
      array_agg(c.slug ORDER BY c.slug) FILTER (WHERE cc.role = 'technology') AS technology,
      array_agg(c.slug ORDER BY c.slug) FILTER (WHERE cc.role = 'bidder') AS bidders,
      array_agg(cc.partnership_id ORDER BY cc.partnership_id) AS partnerships
    FROM contract_company cc JOIN company c ON c.id = cc.company_id WHERE cc.contract_id = ANY(${ids})
    GROUP BY cc.contract_id
  ) AS part ON part.contract_id = k.id
  CROSS JOIN LATERAL (
    SELECT coalesce(k.row_id, (
      SELECT x.row_id FROM contract_transaction x WHERE x.contract_id = k.id
      ORDER BY x.amount DESC, x.action_on DESC NULLS LAST, x.row_id LIMIT 1
    )) AS row_id OFFSET 0
  ) AS proof
  LEFT JOIN ${citedBest('contract_id')} AS cited ON cited.record_id = k.id`

const columns = [
  ...own('contract', 'k', ['id']),
  pageColumn('/contracts/', sql`k.id`),
  ...own('contract', 'k', [
    'kind',
    'identifier',
    'display_number',
    'description',
    'amount',
    'currency',
    'amount_note',
  ]),
  ...own('contract', 'k', ['signed_earliest', 'signed_latest', 'signed_text', 'last_action_on']),
  ...own('contract', 'k', ['transaction_count', 'buyer_name']),
  ...named('buyer_agency', 'b', 'the agency we take the buyer to be'),
  ...own('contract', 'k', ['recipient_name']),
  ...named(
    'recipient_company',
    'r',
    'the company we take the recipient to be, where it is one of the registry',
  ),
  ...own('contract', 'k', ['through_reseller']),
  made(
    'list',
    'recipients',
    sql`part.recipients`,
    'Slugs of companies of the registry that receive the money.',
  ),
  made(
    'list',
    'technology_companies',
    sql`part.technology`,
    'Slugs of companies whose technology is bought while somebody else is paid.',
  ),
  made('list', 'bidders', sql`part.bidders`, 'Slugs of companies that compete for it.'),
  made('list', 'partnership_ids', sql`part.partnerships`, 'Ids of the partnerships it belongs to.'),
  ...proofColumns(sql`proof.row_id`),
  ...named('dataset', 'd', 'the register it comes from; absent where a quote is its evidence', ['slug']),
  made('text', 'licence', sql`d.licence`, 'Licence of that register.'),
  ...versionColumns('contract', 'k'),
]

/** As the enum has them: of a company's several parts in a contract the first counts. */
const roles = ['recipient', 'technology', 'bidder']

const { exactAmount, ...texts } = contractColumns

/** What contracts are counted, filtered and summed up by, in memory. */
const held: HeldColumns = {
  texts: [...Object.values(texts), signedPart],
  amounts: [exactAmount],
  pairs: {
    parts: {
      sql: sql`WITH RECURSIVE ${family}
        SELECT cc.contract_id, f.top, cc.role::text, CASE WHEN f.top = cc.company_id THEN cc.role::text END
        FROM contract_company cc JOIN family f ON f.member = cc.company_id`,
      texts: ['company', 'role', 'own'],
      firstOf: { role: roles, own: roles },
    },
    technologies: {
      sql: sql`SELECT cc.contract_id, p.technology_id FROM contract_company cc JOIN partnership p ON p.id = cc.partnership_id
        WHERE p.technology_id IS NOT NULL`,
      texts: ['technology'],
    },
    years: {
      sql: sql`SELECT contract_id, ${actionPart}, fiscal_year::text, amount FROM contract_transaction`,
      texts: ['part', 'year'],
      decimals: 2,
    },
  },
}

/** Contracts: instruments, with who buys, who is paid and whose technology it is. */
export const contractTable = defineTable({
  title: 'Contracts',
  nouns: ['contract', 'contracts'],
  rule: 'One contract is one instrument: actions of a register that bear the same award number are one contract, whose amount is the sum of the actions held. A contract in which two companies have a part counts once. Sums are apart by kind and by currency and are never added across them; orders, subawards and bids are not added to awards.',
  kind: 'contract',
  list: contractsList,
  hasPage: true,
  relation: contractRelation,
  id: sql`k.id`,
  sortKeys: {
    amount: byNumber(sql`k.amount`),
    signed: byDate(sql`k.signed_latest`),
    buyer: byText(sql`coalesce(b.name, k.buyer_name)`),
    recipient: byText(sql`left(k.recipient_name, 200)`),
  },
  held,
  rows,
  columns,
  evidence: (id) => sql`${citationsOf(sql`contract_id`, id)}
    UNION SELECT 'row', k.row_id, 'supports' FROM contract k WHERE k.id = ${id} AND k.row_id IS NOT NULL
    UNION SELECT 'row', x.row_id, 'supports' FROM contract_transaction x WHERE x.contract_id = ${id}`,
  resolve: resolveContracts,
})

async function resolveContracts(asked: ContractFilters) {
  const resolved = await resolveContractFilters(asked)
  const { companies, agencies, datasets, words } = resolved
  const filters: ContractFilters = {
    ...asked,
    company: slugsOf(companies),
    'agency-type': slugsOf(resolved.types),
    agency: slugsOf(agencies),
    technology: slugsOf(resolved.technologies),
    dataset: slugsOf(datasets),
    run: slugsOf(resolved.runs)[0] ?? null,
  }
  const conditions = contractConditions(filters, resolved)
  return { ...resolved, filters, conditions, corrected: words?.corrected ?? null }
}
