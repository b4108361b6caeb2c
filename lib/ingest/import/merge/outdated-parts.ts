import type { Merge } from './context'

/**
 * Takes away the parts of companies in contracts that were there before, which their rows no longer support now that they say more: whose
 * recipient has changed, or whose words. Notes the partnerships concerned in the temporary table `touched_partnership`, to be
 * settled. Gives how many.
 */
export async function takeOutdatedParts({ tx, run }: Merge): Promise<number> {
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_partnership (id text) ON COMMIT DROP')
  const { rowCount } = await tx.query(
    `WITH gone AS (
       DELETE FROM contract_company c USING wanted_contract w
       WHERE w.id = c.contract_id AND NOT w.is_new AND NOT EXISTS (
         SELECT 1 FROM wanted_part p
         WHERE (p.contract_id, p.company_id, p.role, p.partnership_id) = (c.contract_id, c.company_id, c.role, c.partnership_id))
       RETURNING c.*
     ),
     noted AS (INSERT INTO touched_partnership SELECT DISTINCT partnership_id FROM gone)
     INSERT INTO import_change (run_id, record_kind, record_id)
     SELECT $1, 'contract_company', contract_id || ' ' || company_id FROM gone ON CONFLICT DO NOTHING`,
    [run],
  )
  return rowCount ?? 0
}
