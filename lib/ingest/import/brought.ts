import type pg from 'pg'

/** Records how many partnerships and agencies the rows of a run are about, and how many contracts where that is not known yet. */
export async function countBrought(tx: pg.ClientBase, run: string): Promise<void> {
  await tx.query(
    `UPDATE import_run SET
       contract_count = coalesce(contract_count, (SELECT count(*) FROM contract WHERE run_id = $1)),
       company_contract_count = coalesce(company_contract_count,
         (SELECT count(DISTINCT k.id) FROM contract k JOIN contract_company c ON c.contract_id = k.id WHERE k.run_id = $1)),
       partnership_count = (SELECT count(*) FROM (
         SELECT partnership_id FROM partnership_listing WHERE run_id = $1
         UNION SELECT c.partnership_id FROM contract_company c JOIN contract k ON k.id = c.contract_id WHERE k.run_id = $1) p),
       agency_count = (SELECT count(*) FROM (
         SELECT agency_id FROM agency_listing WHERE run_id = $1
         UNION SELECT p.agency_id FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
           WHERE l.run_id = $1 AND p.agency_id IS NOT NULL) a)
     WHERE id = $1`,
    [run],
  )
}
