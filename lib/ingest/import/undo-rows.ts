import type pg from 'pg'

const REASON = 'The import that brought it was taken back.'

/** How a table's rows are told by what import_change calls them. */
const KEYS = { contract_transaction: 'row_id', contract: 'id' } as const

/** Puts back the rows that a run changed as they were before it. Gives how many. */
export async function restoreChanged(tx: pg.ClientBase, run: string): Promise<number> {
  let restored = 0
  for (const [table, key] of Object.entries(KEYS)) {
    const { rows } = await tx.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND column_name <> $2`,
      [table, key],
    )
    const columns = rows[0]?.columns ?? ''
    const { rowCount } = await tx.query(
      `UPDATE "${table}" t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", c.before))
       FROM import_change c WHERE c.run_id = $1 AND c.record_kind = $2 AND c.before IS NOT NULL AND c.record_id = t."${key}"`,
      [run, table],
    )
    restored += rowCount ?? 0
  }
  return restored
}

type Undone = { run: string; madeIn: number; version: number }

/** Removes what a run brought, with a tombstone for each record. Expects what it changed to be put back. Gives how many rows went. */
export async function removeBrought(tx: pg.ClientBase, { run, madeIn, version }: Undone): Promise<number> {
  await tx.query(
    `CREATE TEMP TABLE touched ON COMMIT DROP AS
     SELECT DISTINCT c.partnership_id AS id FROM contract k JOIN contract_company c ON c.contract_id = k.id WHERE k.run_id = $1
     UNION
     SELECT record_id FROM import_change WHERE run_id = $1 AND record_kind = 'partnership'
     UNION
     SELECT c.partnership_id FROM import_change i JOIN contract_company c ON i.record_id = c.contract_id || ' ' || c.company_id
     WHERE i.run_id = $1 AND i.record_kind = 'contract_company'`,
    [run],
  )
  await tx.query(
    `DELETE FROM contract_company c USING import_change i
     WHERE i.run_id = $1 AND i.record_kind = 'contract_company' AND c.contract_id = split_part(i.record_id, ' ', 1)
       AND c.company_id = split_part(i.record_id, ' ', 2)`,
    [run],
  )
  const transactions = await tx.query('DELETE FROM contract_transaction WHERE run_id = $1', [run])
  const contracts = await withdraw(
    tx,
    'contract',
    `concat_ws(' ', 'Contract', t.display_number, 'with', t.recipient_name)`,
    `t.run_id = '${run.replaceAll("'", '')}'`,
    version,
  )
  await tx.query(
    `UPDATE partnership p SET began_latest = CASE WHEN p.began_earliest IS NULL THEN s.began ELSE p.began_latest END,
       last_seen_earliest = s.seen, last_seen_latest = s.seen, updated_version = $1
     FROM (SELECT c.partnership_id AS id, min(k.signed_latest) AS began, max(k.last_action_on) AS seen
           FROM touched u JOIN contract_company c ON c.partnership_id = u.id JOIN contract k ON k.id = c.contract_id GROUP BY 1) s
     WHERE s.id = p.id AND p.kind = 'contract' AND (p.began_latest, p.last_seen_latest) IS DISTINCT FROM (s.began, s.seen)
       AND NOT EXISTS (SELECT 1 FROM seed_record r WHERE r.record_kind = 'partnership' AND r.record_id = p.id)
       AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = p.id)`,
    [version],
  )
  const partnerships = await withdraw(
    tx,
    'partnership',
    `concat_ws(' and ', coalesce((SELECT c.name FROM company c WHERE c.id = t.company_id), 'A company that is not named'),
       (SELECT concat_ws(', ', a.name, a.state) FROM agency a WHERE a.id = t.agency_id))`,
    `t.created_version >= ${Number(madeIn)} AND t.id IN (SELECT id FROM touched)
       AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE c.partnership_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.partnership_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM seed_record r WHERE r.record_kind = 'partnership' AND r.record_id = t.id)`,
    version,
  )
  return (transactions.rowCount ?? 0) + contracts + partnerships
}

async function withdraw(
  tx: pg.ClientBase,
  table: 'contract' | 'partnership',
  title: string,
  which: string,
  version: number,
): Promise<number> {
  await tx.query(
    `INSERT INTO tombstone (record_kind, record_id, title, snapshot, reason, ledger_version)
     SELECT $1, t.id, ${title}, to_jsonb(t), $2, $3 FROM "${table}" t WHERE ${which}`,
    [table, REASON, version],
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, reason)
     SELECT $1, t.id, 'withdrawn', $3, to_jsonb(t), $2 FROM "${table}" t WHERE ${which}`,
    [table, REASON, version],
  )
  const { rowCount } = await tx.query(`DELETE FROM "${table}" t WHERE ${which}`)
  return rowCount ?? 0
}
