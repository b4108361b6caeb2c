import type pg from 'pg'

export const TAKEN_BACK = 'The import that brought it was taken back.'

/** How a table's rows are told by what import_change calls them. */
const KEYS = { contract_transaction: 'row_id', contract: 'id' } as const

/** Whom a contract was about can have left the ledger since. */
const STILL_THERE = ` || jsonb_build_object('buyer_agency_id', (SELECT id FROM agency WHERE id = c.before ->> 'buyer_agency_id'),
  'recipient_company_id', (SELECT id FROM company WHERE id = c.before ->> 'recipient_company_id'))`

/** The columns of a table but for its key, for a statement. */
export async function columnsBeside(
  tx: pg.ClientBase,
  table: string,
  key: readonly string[],
): Promise<string> {
  const { rows } = await tx.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND NOT attname = ANY($2)`,
    [`public.${table}`, key],
  )
  return rows[0]?.columns ?? ''
}

/** Puts back the rows that a run changed as they were before it. Gives how many. */
export async function restoreChanged(tx: pg.ClientBase, run: string): Promise<number> {
  let restored = 0
  for (const [table, key] of Object.entries(KEYS)) {
    const columns = await columnsBeside(tx, table, [key])
    const { rowCount } = await tx.query(
      `UPDATE "${table}" t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::"${table}", c.before${table === 'contract' ? STILL_THERE : ''}))
       FROM import_change c WHERE c.run_id = $1 AND c.record_kind = $2 AND c.before IS NOT NULL AND c.record_id = t."${key}"`,
      [run, table],
    )
    restored += rowCount ?? 0
  }
  return restored
}

/**
 * Removes what a run brought, with a tombstone for each record. Expects what it changed to be put back, and leaves the
 * partnerships of what went to be settled. Gives how many rows went.
 */
export async function removeBrought(
  tx: pg.ClientBase,
  { run, version }: { run: string; version: number },
): Promise<number> {
  const transactions = await tx.query('DELETE FROM contract_transaction WHERE run_id = $1', [run])
  const contracts = await withdraw(
    tx,
    'contract',
    `concat_ws(' ', 'Contract', t.display_number, 'with', t.recipient_name)`,
    `t.run_id = '${run.replaceAll("'", '')}'`,
    version,
  )
  return (transactions.rowCount ?? 0) + contracts
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
    [table, TAKEN_BACK, version],
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, reason)
     SELECT $1, t.id, 'withdrawn', $3, to_jsonb(t), $2 FROM "${table}" t WHERE ${which}`,
    [table, TAKEN_BACK, version],
  )
  const { rowCount } = await tx.query(`DELETE FROM "${table}" t WHERE ${which}`)
  return rowCount ?? 0
}
