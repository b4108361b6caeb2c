import type pg from 'pg'
import { countParties } from './count-parties'
import { countUnmatched } from './count-unmatched'

/** Counts what the ledger holds of a dataset: rows, what they are about, their amounts, and whom they name. */
export async function countDataset(tx: pg.ClientBase, dataset: string, version: number): Promise<void> {
  await tx.query(
    `INSERT INTO dataset_holding (dataset_id, ledger_version, listing_rows, agency_rows, contract_rows, action_rows, unlisted_rows, partnerships, contracts, sums)
     WITH contracts AS MATERIALIZED (
       SELECT kind, currency, count(*) AS contracts, count(row_id) AS rows, count(last_listed) FILTER (WHERE row_id IS NOT NULL) AS unlisted,
         count(amount) FILTER (WHERE row_id IS NOT NULL) AS given, sum(amount) FILTER (WHERE row_id IS NOT NULL) AS amount
       FROM contract WHERE dataset_id = $1 GROUP BY kind, currency
     ),
     actions AS MATERIALIZED (
       SELECT k.kind, t.currency, count(*) AS rows, count(t.last_listed) AS unlisted, sum(t.amount) AS amount
       FROM contract_transaction t JOIN contract k ON k.id = t.contract_id WHERE t.dataset_id = $1 GROUP BY k.kind, t.currency
     )
     SELECT $1, $2, l.rows, a.rows, k.rows, t.rows, l.unlisted + a.unlisted + k.unlisted + t.unlisted, p.partnerships, k.contracts, coalesce(s.sums, '[]')
     FROM (SELECT count(DISTINCT row_id) AS rows, count(DISTINCT row_id) FILTER (WHERE NOT listed) AS unlisted FROM partnership_listing l WHERE dataset_id = $1) l,
       (SELECT count(*) AS rows, count(last_listed) AS unlisted FROM agency_listing WHERE dataset_id = $1) a,
       (SELECT coalesce(sum(contracts), 0) AS contracts, coalesce(sum(rows), 0) AS rows, coalesce(sum(unlisted), 0) AS unlisted FROM contracts) k,
       (SELECT coalesce(sum(rows), 0) AS rows, coalesce(sum(unlisted), 0) AS unlisted FROM actions) t,
       (SELECT count(*) AS partnerships FROM (
          SELECT partnership_id FROM partnership_listing WHERE dataset_id = $1
          UNION SELECT c.partnership_id FROM contract_company c JOIN contract k ON k.id = c.contract_id WHERE k.dataset_id = $1) proven) p,
       (SELECT jsonb_agg(jsonb_build_object('of', of, 'kind', kind, 'currency', currency, 'rows', rows, 'without', without, 'amount', amount::text)
                         ORDER BY of, kind, currency) AS sums
        FROM (
          SELECT 'action' AS of, kind, currency, rows, 0 AS without, amount FROM actions
          UNION ALL
          SELECT 'contract', kind, currency, rows, rows - given, amount FROM contracts WHERE rows > 0
        ) added) s
     ON CONFLICT (dataset_id) DO UPDATE SET ledger_version = excluded.ledger_version, listing_rows = excluded.listing_rows,
       agency_rows = excluded.agency_rows, contract_rows = excluded.contract_rows, action_rows = excluded.action_rows,
       unlisted_rows = excluded.unlisted_rows, partnerships = excluded.partnerships, contracts = excluded.contracts, sums = excluded.sums`,
    [dataset, version],
  )
  await countParties(tx, dataset)
  await countUnmatched(tx, dataset)
}
