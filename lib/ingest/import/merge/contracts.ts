import type { ComparedRows } from './compare'
import type { Merge } from './context'

/** Contracts that rows are themselves. */
const OWN_ROWS = `
     SELECT s.contract_id, k.id IS NULL, true, s.position, s.kind, s.identifier, coalesce(s.display_number, k.display_number), s.description,
            s.amount, s.currency, s.note, s.signed_earliest, s.action_on, greatest(s.last_action_on, k.last_action_on),
            coalesce(k.transaction_count, 0), s.buyer_name, s.recipient_name, s.recipients, s.buyer_country, s.signed_text
     FROM fresh f JOIN staging.contract_row s ON s.row_id = f.row_id AND s.position = f.position
     LEFT JOIN contract k ON k.id = s.contract_id WHERE f.own_row`

/**
 * Makes the temporary table `wanted_contract`: how the contracts with new or changed rows will stand. Of a contract with transactions it is
 * what all of them say, also those that the ledger holds already; a contract's own row decides over them.
 */
export async function wantContracts(
  { tx, dataset }: Merge,
  { unchanged, ownRows }: ComparedRows,
): Promise<void> {
  // Where all rows are new or changed, so are the contracts of all of them.
  const actions = `staging.contract_row s${unchanged > 0 ? ' JOIN affected USING (contract_id)' : ''}`
  await tx.query(
    `CREATE TEMP TABLE wanted_contract ON COMMIT DROP AS
     WITH affected AS (SELECT DISTINCT contract_id FROM fresh WHERE NOT own_row),
     action AS (
       SELECT s.contract_id, s.identifier, s.display_number, s.kind, s.buyer_name, s.recipient_name, s.recipients, s.amount, s.currency,
              s.action_on, s.modification, s.description
       FROM ${actions} WHERE s.dataset = $1 AND NOT s.own_row
       UNION ALL
       SELECT t.contract_id, NULL, NULL, NULL, NULL, NULL, NULL, t.amount, t.currency, t.action_on, t.modification, t.description
       FROM affected JOIN contract_transaction t USING (contract_id)
       WHERE NOT EXISTS (SELECT 1 FROM staging.contract_row s WHERE s.row_id = t.row_id AND s.dataset = $1)
     ),
     ranked AS (
       SELECT *, coalesce(modification ~ '^0+$', false) AS is_first FROM action
     ),
     summed AS (
       SELECT contract_id, max(identifier) AS identifier, sum(amount) AS amount, min(currency) AS currency,
              min(currency) <> max(currency) AS mixed, count(*)::int AS transactions, max(action_on) AS last_action_on,
              (array_agg(is_first ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS begins,
              (array_agg(action_on ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS first_on,
              (array_agg(description ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS description,
              (array_agg(display_number ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS display_number,
              (array_agg(kind ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS kind,
              (array_agg(buyer_name ORDER BY is_first DESC, action_on, modification COLLATE "C"))[1] AS buyer_name,
              (array_agg(recipient_name ORDER BY is_first DESC, action_on, modification COLLATE "C"))[count(*)] AS recipient_name,
              (array_agg(recipients ORDER BY is_first DESC, action_on, modification COLLATE "C"))[count(*)] AS recipients,
              max(display_number) AS any_number, max(kind) AS any_kind, max(buyer_name) AS any_buyer, max(recipient_name) AS any_recipient
       FROM ranked GROUP BY contract_id
     )
     SELECT g.contract_id AS id, k.id IS NULL AS is_new, false AS own_row, NULL::bigint AS position,
            coalesce(g.kind, k.kind::text, g.any_kind) AS kind, g.identifier,
            coalesce(g.display_number, k.display_number, g.any_number) AS display_number,
            CASE WHEN k.row_id IS NULL THEN g.description ELSE k.description END AS description,
            CASE WHEN k.row_id IS NOT NULL THEN k.amount WHEN g.mixed THEN NULL ELSE g.amount END AS amount,
            CASE WHEN k.row_id IS NOT NULL THEN k.currency ELSE g.currency END AS currency,
            CASE WHEN k.row_id IS NOT NULL THEN k.amount_note
                 WHEN g.mixed THEN 'Its transactions are in several currencies, which are not added up.'
                 ELSE 'Sum of ' || CASE g.transactions WHEN 1 THEN 'the one transaction' ELSE 'the ' || g.transactions || ' transactions' END || ' held.'
                   || CASE WHEN g.begins THEN '' ELSE ' The contract began before the first of them.' END END AS amount_note,
            CASE WHEN k.row_id IS NOT NULL THEN k.signed_earliest WHEN g.begins THEN g.first_on END AS signed_earliest,
            CASE WHEN k.row_id IS NOT NULL THEN k.signed_latest ELSE g.first_on END AS signed_latest,
            greatest(g.last_action_on, CASE WHEN k.row_id IS NOT NULL THEN k.last_action_on END) AS last_action_on,
            g.transactions AS transaction_count,
            coalesce(g.buyer_name, k.buyer_name, g.any_buyer) AS buyer_name,
            coalesce(g.recipient_name, k.recipient_name, g.any_recipient) AS recipient_name,
            CASE WHEN g.recipient_name IS NULL AND k.recipient_name IS NOT NULL THEN coalesce(k.recipients::text, '') ELSE coalesce(g.recipients, '') END AS recipients,
            k.buyer_country, CASE WHEN k.row_id IS NOT NULL THEN k.signed_text END AS signed_text
     FROM summed g LEFT JOIN contract k ON k.id = g.contract_id${ownRows > 0 ? ` UNION ALL ${OWN_ROWS}` : ''}`,
    [dataset],
  )
  await tx.query(
    `ALTER TABLE wanted_contract ADD COLUMN buyer_agency_id text, ADD COLUMN recipient_company_id text, ADD COLUMN through_reseller boolean NOT NULL DEFAULT false`,
  )
  await tx.query('CREATE UNIQUE INDEX ON wanted_contract (id)')
  await tx.query('ANALYZE wanted_contract (id, recipient_name, recipients, buyer_name, own_row, position)')
}
