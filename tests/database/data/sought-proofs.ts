import { expect } from 'vitest'
import type { OpenImport } from '../import/open-import'

const KEPT = `SELECT partnership_id, row_id, dataset_ids FROM partnership_proof ORDER BY 1`

/** The same, looked for in all rows of each partnership by itself. */
const SOUGHT = `
  SELECT p.id AS partnership_id, (
      SELECT row_id FROM (
        (SELECT 1 AS rank, row_id FROM partnership_listing WHERE partnership_id = p.id
          ORDER BY last_listed DESC NULLS LAST, dated_latest DESC NULLS LAST, row_id LIMIT 1)
        UNION ALL (SELECT 2, t.row_id FROM contract_company c JOIN contract_transaction t USING (contract_id)
          WHERE c.partnership_id = p.id ORDER BY t.action_on DESC NULLS LAST, t.row_id LIMIT 1)
        UNION ALL (SELECT 3, k.row_id FROM contract_company c JOIN contract k ON k.id = c.contract_id
          WHERE c.partnership_id = p.id AND k.row_id IS NOT NULL ORDER BY k.row_id LIMIT 1)
      ) AS row ORDER BY rank LIMIT 1
    ) AS row_id, ARRAY(
      SELECT dataset_id FROM partnership_listing WHERE partnership_id = p.id
      UNION SELECT k.dataset_id FROM contract_company c JOIN contract k ON k.id = c.contract_id WHERE c.partnership_id = p.id AND k.dataset_id IS NOT NULL
      ORDER BY 1
    ) AS dataset_ids
  FROM partnership p
  WHERE EXISTS (SELECT FROM partnership_listing WHERE partnership_id = p.id) OR EXISTS (SELECT FROM contract_company WHERE partnership_id = p.id)
  ORDER BY 1`

/** Expects that the ledger keeps of each partnership what proves it as all of its rows would have it. Gives what it keeps. */
export async function expectProven(ledger: OpenImport): Promise<Record<string, unknown>[]> {
  const kept = await ledger.rows(KEPT)
  expect(kept).toEqual(await ledger.rows(SOUGHT))
  return kept
}
