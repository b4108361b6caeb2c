import type { ComparedRows } from './compare'
import type { Merge } from './context'

/** Columns of a contract that an import decides on. */
const CONTRACT = (
  'kind display_number description amount currency amount_note signed_earliest signed_latest signed_text last_action_on transaction_count ' +
  'buyer_name buyer_agency_id buyer_country recipient_name recipients recipient_company_id through_reseller'
).split(' ')

/** Columns that are of another type where contracts are wanted. */
const CASTS: Readonly<Record<string, string>> = {
  kind: 'w.kind::contract_kind',
  recipients: `nullif(w.recipients, '')::jsonb`,
}

const list = (columns: readonly string[], of: string) =>
  columns.map((column) => `${of}."${column}"`).join(', ')
const casted = CONTRACT.map((column) => CASTS[column] ?? `w."${column}"`).join(', ')

/** Contracts that come in, with the rows that some are themselves. */
const NEW = 'SELECT w.* FROM wanted_contract w WHERE w.is_new'
const NEW_WITH_ROWS = `SELECT w.*, s.file, s.line, s.row_key, s.row_id, s.cells
  FROM wanted_contract w LEFT JOIN staging.contract_row s ON w.own_row AND s.position = w.position AND s.contract_id = w.id WHERE w.is_new`

/**
 * Writes contracts and their rows, and keeps how those stood that were there before. New ones come in by their keys, as in
 * {@link writeTransactions}.
 */
export async function writeContracts(
  { tx, dataset, version, run }: Merge,
  { ownRows }: ComparedRows,
): Promise<void> {
  const differs = `(${list(CONTRACT, 'k')}) IS DISTINCT FROM (${casted})`
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'contract', k.id, to_jsonb(k) FROM contract k JOIN wanted_contract w ON w.id = k.id WHERE w.own_row OR ${differs}`,
    [run],
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT 'contract', k.id, 'updated', $1, to_jsonb(k),
       to_jsonb(k) || (to_jsonb(w) - '{is_new,own_row,position,identifier,recipients,buyer_country}'::text[]) || jsonb_build_object('updated_version', $1::int)
     FROM contract k JOIN wanted_contract w ON w.id = k.id WHERE k.created_version < $1 AND ${differs}`,
    [version],
  )
  await tx.query(
    `UPDATE contract k SET (${CONTRACT.map((column) => `"${column}"`).join(', ')}) = (${casted}), run_id = $1, updated_version = $2
     FROM wanted_contract w WHERE w.id = k.id AND k.dataset_id IS NOT NULL AND (w.own_row OR ${differs})`,
    [run, version],
  )
  await tx.query(
    `WITH back AS (DELETE FROM tombstone t USING wanted_contract w WHERE t.record_kind = 'contract' AND t.record_id = w.id AND w.is_new RETURNING w.*)
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after)
     SELECT 'contract', id, 'restored', $1, to_jsonb(back) - '{is_new,own_row,position,recipients,buyer_country}'::text[] FROM back`,
    [version],
  )
  await tx.query(
    `INSERT INTO contract (id, identifier, ${CONTRACT.map((column) => `"${column}"`).join(', ')}, dataset_id, run_id, created_version, updated_version
       ${ownRows > 0 ? ', file, line, row_key, row_id, cells' : ''})
     SELECT w.id, w.identifier, ${casted}, $1, $2, $3, $3 ${ownRows > 0 ? ', w.file, w.line, w.row_key, w.row_id, w.cells::jsonb' : ''}
     FROM (${ownRows > 0 ? NEW_WITH_ROWS : NEW} ORDER BY w.identifier OFFSET 0) w`,
    [dataset, run, version],
  )
  if (ownRows === 0) return
  await tx.query(
    `UPDATE contract k SET file = s.file, line = s.line, row_key = s.row_key, row_id = s.row_id, cells = s.cells::jsonb, last_listed = NULL
     FROM wanted_contract w JOIN staging.contract_row s ON s.position = w.position AND s.contract_id = w.id
     WHERE k.id = w.id AND w.own_row AND NOT w.is_new`,
  )
}

/**
 * Writes actions on contracts, and keeps how those stood that changed. `allNew`: all that are staged are new, and need not be looked up
 * among the new ones. They come in by their keys, since an index takes neighbours faster than what belongs all over it, and
 * those of a contract come to lie together.
 */
export async function writeTransactions({ tx, dataset, run }: Merge, allNew: boolean): Promise<void> {
  const added = allNew
    ? 'SELECT s.* FROM staging.contract_row s WHERE s.dataset = $1 AND NOT s.own_row'
    : 'SELECT s.* FROM fresh f JOIN staging.contract_row s USING (row_id, position) WHERE f.is_new AND NOT f.own_row'
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'contract_transaction', t.row_id, to_jsonb(t) FROM fresh f JOIN contract_transaction t USING (row_id)
     WHERE NOT f.own_row AND NOT f.is_new`,
    [run],
  )
  await tx.query(
    `UPDATE contract_transaction t SET contract_id = s.contract_id, modification = s.modification, action_on = s.action_on, fiscal_year = s.fiscal_year,
       amount = s.amount, currency = s.currency, description = s.description, dataset_id = $1, run_id = $2, file = s.file, line = s.line,
       row_key = s.row_key, cells = s.cells::jsonb, last_listed = NULL
     FROM fresh f JOIN staging.contract_row s USING (row_id, position) WHERE t.row_id = f.row_id AND NOT f.own_row AND NOT f.is_new`,
    [dataset, run],
  )
  await tx.query(
    `INSERT INTO contract_transaction (row_id, contract_id, modification, action_on, fiscal_year, amount, currency, description, dataset_id, run_id,
       file, line, row_key, cells)
     SELECT s.row_id, s.contract_id, s.modification, s.action_on, s.fiscal_year, s.amount, s.currency, s.description, $1, $2, s.file, s.line,
       s.row_key, s.cells::jsonb
     FROM (${added} ORDER BY s.row_key OFFSET 0) s`,
    [dataset, run],
  )
}
