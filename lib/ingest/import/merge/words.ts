import type { ComparedRows } from './compare'
import type { Merge } from './context'

/** Where the descriptions of the wanted contracts stand, as SQL. */
export type Words = {
  /** Those to be looked through for names: `id` of the contract and `description`, which is never null. */
  toRead: string
  /** All that are known of the temporary table `candidate`: `contract_id`, `description`, `action_on`, `modification`. */
  ofCandidates: string
}

const OWN_ROWS = `SELECT k.id AS contract_id, k.description, k.signed_latest AS action_on, NULL AS modification
  FROM candidate JOIN contract k ON k.id = candidate.id WHERE k.row_id IS NOT NULL`

const ACTIONS = `SELECT t.contract_id, t.description, t.action_on, t.modification
  FROM candidate JOIN contract_transaction t ON t.contract_id = candidate.id`

/** The words of rows in staging; of contracts that the ledger holds already, those of their other rows too. */
export const stagedWords = (
  { dataset }: Pick<Merge, 'dataset'>,
  { unchanged }: Pick<ComparedRows, 'unchanged'>,
): Words => ({
  toRead: `SELECT s.contract_id AS id, s.description
    FROM ${unchanged > 0 ? 'fresh f JOIN staging.contract_row s USING (row_id, position)' : 'staging.contract_row s'}
    WHERE s.dataset = '${dataset}' AND s.description IS NOT NULL`,
  ofCandidates: `SELECT s.contract_id, s.description, s.action_on, s.modification
    FROM candidate JOIN staging.contract_row s ON s.contract_id = candidate.id WHERE s.dataset = '${dataset}'
    UNION ALL ${ACTIONS} WHERE NOT EXISTS (SELECT 1 FROM fresh f WHERE f.row_id = t.row_id)
    UNION ALL ${OWN_ROWS} AND NOT EXISTS (SELECT 1 FROM staging.contract_row s WHERE s.row_id = k.row_id AND s.dataset = '${dataset}')`,
})

/** The words of contracts as the ledger holds them. */
export const heldWords: Words = {
  toRead: `SELECT t.contract_id AS id, t.description FROM wanted_contract w JOIN contract_transaction t ON t.contract_id = w.id
    WHERE t.description IS NOT NULL
    UNION ALL
    SELECT k.id, k.description FROM wanted_contract w JOIN contract k ON k.id = w.id WHERE k.row_id IS NOT NULL AND k.description IS NOT NULL`,
  ofCandidates: `${ACTIONS} UNION ALL ${OWN_ROWS}`,
}
