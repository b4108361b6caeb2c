import type pg from 'pg'

/** The rule that each record has its evidence is checked a row at a time; for a million rows it is checked as one, at the end. */
const RULES = [
  ['contract', 'contract_evidence'],
  ['partnership', 'partnership_evidence'],
] as const

/** Runs `work` without the checks of single rows, and checks the same for all records of this version before it is over. */
export async function withEvidenceChecked<T>(
  tx: pg.ClientBase,
  version: number,
  work: () => Promise<T>,
): Promise<T> {
  for (const [table, rule] of RULES) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER ${rule}`)
  const result = await work()
  const { rows } = await tx.query<{ kind: string; id: string }>(
    `SELECT 'contract' AS kind, k.id FROM contract k
     WHERE k.updated_version = $1 AND k.row_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM contract_transaction t WHERE t.contract_id = k.id)
       AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.contract_id = k.id AND c.stance = 'supports')
     UNION ALL
     SELECT 'partnership', p.id FROM partnership p
     WHERE p.updated_version = $1 AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE c.partnership_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.partnership_id = p.id AND c.stance = 'supports')
     LIMIT 1`,
    [version],
  )
  const [bare] = rows
  if (bare) throw new Error(`${bare.kind} ${bare.id}: no evidence supports it; nothing was imported`)
  for (const [table, rule] of RULES) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER ${rule}`)
  return result
}
