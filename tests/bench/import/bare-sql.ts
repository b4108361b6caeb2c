import { readFileSync } from 'node:fs'
import { withConnection } from '@/lib/db/databases'
import { isKept } from '@/lib/ingest/formats/usaspending/columns'
import { countHoldings } from '@/lib/ingest/holdings/count-holdings'
import { countBrought } from '@/lib/ingest/import/brought'
import { recountFigures } from '@/lib/ingest/import/merge/figures'
import { secondsOf } from '../support/measure'
import { COLUMNS } from './transactions-csv'

/** Makes the table that the file is copied into: its columns as text, with its keys indexed. */
export async function makeRawTable(url: string): Promise<void> {
  await withConnection(url, (client) =>
    client.query(`CREATE SCHEMA IF NOT EXISTS bench;
      DROP TABLE IF EXISTS bench.raw;
      CREATE TABLE bench.raw (${COLUMNS.map((column) => `${column} text`).join(', ')}, PRIMARY KEY (contract_transaction_unique_key));
      CREATE INDEX ON bench.raw (contract_award_unique_key);`),
  )
}

/** Takes what was copied to where an import ends; seconds. */
export async function runBareSql(url: string): Promise<number> {
  const pairs = COLUMNS.filter(isKept).map((column) => `array['${column}', coalesce(${column}, '')]`)
  const sql = readFileSync(new URL('to-searchable.sql', import.meta.url), 'utf8')
  const filled = sql.replace(':cells', `to_jsonb(array[${pairs.join(', ')}])`)
  return withConnection(url, (client) =>
    secondsOf(async () => {
      await client.query(`BEGIN; ${filled}`)
      const { rows } = await client.query('SELECT max(version) AS version FROM ledger_version')
      await recountFigures(client, rows[0]?.version)
      await countBrought(client, 'run-bare')
      await countHoldings(client, rows[0]?.version)
      await client.query('COMMIT')
    }),
  )
}

/** What the ledger holds of the newest run: the same after bare SQL and after an import, except whom words name. */
export async function stateOf(url: string): Promise<Record<string, string>> {
  const { rows } = await withConnection(url, (client) =>
    client.query<Record<string, string>>(
      `WITH run AS (SELECT id FROM import_run ORDER BY ledger_version DESC LIMIT 1), mine AS (SELECT k.* FROM contract k JOIN run ON k.run_id = run.id)
       SELECT (SELECT count(*) FROM mine) AS contracts, (SELECT sum(amount) FROM mine) AS amount, (SELECT sum(transaction_count) FROM mine) AS counted,
         (SELECT count(*) FROM mine WHERE buyer_agency_id IS NOT NULL) AS "ofAgencies",
         (SELECT count(*) FROM contract_transaction t JOIN run ON t.run_id = run.id) AS transactions,
         (SELECT sum(jsonb_array_length(cells)) FROM contract_transaction t JOIN run ON t.run_id = run.id) AS cells`,
    ),
  )
  return rows[0] ?? {}
}
