import type pg from 'pg'
import type { Sum } from './questions'

/** A recipient that is no company of the ledger, with its contracts of one register. */
export type RecipientRow = {
  name: string
  register: string | null
  rows: number
  sums: Sum[]
  identifiers: Record<string, string>
}

/** Columns of registers that identify a recipient, by scheme. */
const IDENTIFIER_COLUMNS: Readonly<Record<string, string>> = {
  recipient_uei: 'UEI',
  subawardee_uei: 'UEI',
  recipient_duns: 'DUNS',
  subawardee_duns: 'DUNS',
}

/** The recipients of contracts whom nobody took to be a company, with rows, money by currency and identifiers of a row. */
export async function unmatchedRecipients(db: pg.ClientBase): Promise<RecipientRow[]> {
  const { rows } = await db.query<Omit<RecipientRow, 'identifiers'> & { cells: unknown }>(`
    WITH sums AS (
      SELECT recipient_name AS name, dataset_id AS register, currency, sum(amount)::text AS amount,
        sum(greatest(transaction_count, 1))::int AS rows, min(id) AS contract_id
      FROM contract WHERE recipient_company_id IS NULL AND recipient_name IS NOT NULL
      GROUP BY recipient_name, dataset_id, currency
    ), names AS (
      SELECT name, register, sum(rows)::int AS rows, min(contract_id) AS contract_id,
        coalesce(json_agg(json_build_object('currency', currency, 'amount', amount) ORDER BY currency)
          FILTER (WHERE currency IS NOT NULL AND amount IS NOT NULL), '[]') AS sums
      FROM sums GROUP BY name, register
    )
    SELECT n.name, n.register, n.rows, n.sums, coalesce(c.cells, t.cells) AS cells
    FROM names n JOIN contract c ON c.id = n.contract_id
    LEFT JOIN LATERAL (SELECT cells FROM contract_transaction WHERE contract_id = c.id LIMIT 1) t ON true
    ORDER BY n.name, n.register`)
  return rows.map(({ cells, ...row }) => ({ ...row, identifiers: identifiersIn(cells) }))
}

function identifiersIn(cells: unknown): Record<string, string> {
  const pairs = Array.isArray(cells) ? cells : Object.entries(cells ?? {})
  const found: Record<string, string> = {}
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue
    const scheme = IDENTIFIER_COLUMNS[String(pair[0]).toLowerCase()]
    if (scheme && typeof pair[1] === 'string' && pair[1]) found[scheme] ??= pair[1]
  }
  return found
}
