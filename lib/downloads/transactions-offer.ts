import pg from 'pg'
import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import { wrongParameters } from '@/lib/http/problem'
import { raw, sql } from '@/lib/queries/lists/sql'
import { made, own, siteAddress } from '@/lib/queries/tables/column'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { transactionsAddress } from '@/lib/search-params/transactions'
import type { Offer } from './offer'

const columns = [
  ...own('contract_transaction', 'r', ['row_id', 'contract_id', 'modification', 'action_on', 'fiscal_year']),
  ...own('contract_transaction', 'r', ['amount', 'currency', 'description', 'last_listed']),
  made(
    'address',
    'proof_url',
    siteAddress('/evidence/', sql`r.row_id`),
    'Permanent address of the row as evidence.',
    false,
  ),
  made('id', 'dataset_slug', sql`r.dataset_id`, 'Slug of the register that brought it.', false),
  made('text', 'licence', sql`ds.licence`, 'Licence of that register.'),
  ...own('contract_transaction', 'r', ['file', 'line', 'row_key']),
]

/**
 * Every transaction of one contract, the oldest first, as its page begins to show them.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function transactionsOffer(given: RawParams): Promise<Offer> {
  const { filters, problems } = parseParams(transactionsAddress.parameters, given)
  const { contract } = filters
  const known = contract !== null && (await reader.contract.count({ where: { id: contract } })) > 0
  const message =
    contract === null ? 'is missing: the id of a contract' : 'is no id of a contract of the ledger'
  const faults =
    known || problems.length > 0 ? problems : [{ name: 'contract', value: contract ?? '', message }]
  if (faults.length > 0 || contract === null) throw wrongParameters(faults)
  const id = raw(pg.escapeLiteral(contract))
  const place = sql`row_number() OVER (ORDER BY action_on NULLS FIRST, modification, row_id)`
  return {
    name: transactionsAddress.name,
    title: 'Transactions of a contract',
    rule: 'One transaction is one action of a register on the contract. Negative amounts take back what was obligated before; the sum of all is the amount that the ledger gives.',
    columns,
    primaryKey: 'row_id',
    query: `contract=${contract}`,
    page: addressOf.contract(contract),
    corrected: null,
    batches: async function* batches() {
      yield {
        page: sql`SELECT row_id AS id, ${place}::int AS position FROM contract_transaction WHERE contract_id = ${id}`,
        joined: sql`JOIN contract_transaction r ON r.row_id = page.id JOIN dataset ds ON ds.slug = r.dataset_id`,
      }
    },
  }
}
