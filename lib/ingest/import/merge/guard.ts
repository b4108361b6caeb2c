import type pg from 'pg'

/** The rules that a record has its evidence. */
const EVIDENCE = [
  { table: 'contract', trigger: 'contract_evidence' },
  { table: 'partnership', trigger: 'partnership_evidence' },
]

/** What the rules and the references of single rows forbid, of all that a version and its runs brought. */
const BROKEN = `
  SELECT 'contract' AS kind, k.id, 'no evidence supports it' AS fault FROM contract k
  WHERE k.updated_version = $1 AND k.row_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM contract_transaction t WHERE t.contract_id = k.id)
    AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.contract_id = k.id AND c.stance = 'supports')
  UNION ALL
  SELECT 'partnership', p.id, 'no evidence supports it' FROM partnership p
  WHERE p.updated_version = $1 AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE c.partnership_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.partnership_id = p.id AND c.stance = 'supports')
  UNION ALL
  SELECT 'row', t.row_id, 'its contract is not there' FROM contract_transaction t
  WHERE t.run_id = ANY ($2) AND NOT EXISTS (SELECT 1 FROM contract k WHERE k.id = t.contract_id)
  UNION ALL
  SELECT 'contract', k.id, CASE WHEN a.id IS NULL AND k.buyer_agency_id IS NOT NULL THEN 'its agency is not there' ELSE 'its company is not there' END
  FROM contract k LEFT JOIN agency a ON a.id = k.buyer_agency_id LEFT JOIN company c ON c.id = k.recipient_company_id
  WHERE k.updated_version = $1 AND ((a.id IS NULL AND k.buyer_agency_id IS NOT NULL) OR (c.id IS NULL AND k.recipient_company_id IS NOT NULL))
  LIMIT 1`

/**
 * Runs `work` without the checks of single rows, and checks the same for all records of this version before it is over: for a million
 * rows that takes seconds, where looking up the references of each row by itself takes as long as writing it. These are left
 * out where the role may do so (a superuser); of what is written, dataset, run and version are made by the import itself.
 */
export async function withEvidenceChecked<T>(
  tx: pg.ClientBase,
  version: number,
  work: () => Promise<T>,
): Promise<T> {
  const checks = await singleChecks(tx)
  for (const { table, trigger } of checks) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER "${trigger}"`)
  const result = await work()
  const broken = await firstBroken(tx, version)
  if (broken) throw new Error(`${broken.kind} ${broken.id}: ${broken.fault}; nothing was imported`)
  for (const { table, trigger } of checks) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER "${trigger}"`)
  return result
}

async function firstBroken(tx: pg.ClientBase, version: number) {
  // The runs by name, so that the planner knows how many rows they have.
  const { rows: runs } = await tx.query<{ id: string }>(
    'SELECT id FROM import_run WHERE ledger_version = $1',
    [version],
  )
  const { rows } = await tx.query<{ kind: string; id: string; fault: string }>(BROKEN, [
    version,
    runs.map(({ id }) => id),
  ])
  return rows[0]
}

type Check = { table: string; trigger: string }

/** The triggers that check a row when it comes in. */
async function singleChecks(tx: pg.ClientBase): Promise<Check[]> {
  const { rows: references } = await tx.query<Check>(
    `SELECT c.relname AS table, t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE current_setting('is_superuser') = 'on' AND t.tgfoid = '"RI_FKey_check_ins"'::regproc
       AND t.tgrelid IN ('contract'::regclass, 'contract_transaction'::regclass)`,
  )
  return [...EVIDENCE, ...references]
}
