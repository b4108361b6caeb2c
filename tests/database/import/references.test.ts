import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { withEvidenceChecked } from '@/lib/ingest/import/merge/guard'
import { newVersion } from '@/lib/ingest/import/merge/records'
import { inTransaction } from '@/lib/ingest/import/session'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const file = () =>
  ledger.file(
    'a.csv',
    extract(
      action({ award: 'X1' }),
      action({ award: 'X1', modification: 'P00001', amount: '-0.05', what: 'LANTERN LICENSES' }),
      action({ award: 'X2' }),
    ),
  )

const HELD = `SELECT k.id, k.amount, k.transaction_count, k.buyer_agency_id, c.company_id, c.partnership_id, array_agg(t.row_id ORDER BY t.row_id) AS actions
  FROM contract k JOIN contract_transaction t ON t.contract_id = k.id LEFT JOIN contract_company c ON c.contract_id = k.id GROUP BY 1, 5, 6 ORDER BY 1`

describe('references of imported rows', { timeout: 60_000 }, () => {
  it.each([
    [
      'its contract is not there',
      `INSERT INTO contract_transaction (row_id, contract_id, amount, currency, dataset_id, run_id, file, line, row_key, cells)
       SELECT 'r-odd', 'k-none', 1, 'USD', dataset_id, run_id, file, line, 'odd', cells FROM contract_transaction WHERE run_id = $1 LIMIT 1`,
    ],
    [
      'its agency is not there',
      `INSERT INTO contract (id, kind, buyer_name, buyer_agency_id, dataset_id, run_id, file, line, row_key, row_id, cells, created_version, updated_version)
       SELECT 'k-odd', 'award', 'Nobody', 'a-none', dataset_id, run_id, file, line, 'odd', 'r-odd', cells, 3, 3 FROM contract_transaction WHERE run_id = $1 LIMIT 1`,
    ],
    [
      'its company is not there',
      `INSERT INTO contract (id, kind, buyer_name, recipient_company_id, dataset_id, run_id, file, line, row_key, row_id, cells, created_version, updated_version)
       SELECT 'k-odd', 'award', 'Nobody', 'co-none', dataset_id, run_id, file, line, 'odd', 'r-odd', cells, 3, 3 FROM contract_transaction WHERE run_id = $1 LIMIT 1`,
    ],
  ])('are checked of all rows at once: %s', async (fault, insert) => {
    const { run } = await ledger.take([file()])
    const before = await ledger.content()
    const added = withConnection(ledger.url, (tx) =>
      inTransaction(tx, async () => {
        const version = await newVersion(tx, 'import')
        await tx.query('UPDATE import_run SET ledger_version = $1 WHERE id = $2', [version, run])
        await withEvidenceChecked(tx, version, () => tx.query(insert, [run]))
      }),
    )
    await expect(added).rejects.toThrow(fault)
    expect(await ledger.content()).toEqual(before)
  })

  it('are checked of each row where the role may not leave that out, to the same end', async () => {
    await ledger.take([file()])
    const { run } =
      (await ledger.rows('SELECT id AS run FROM import_run ORDER BY ledger_version DESC LIMIT 1'))[0] ?? {}
    const byAll = await ledger.rows(HELD)
    await ledger.undo(String(run))
    const role = `ordinary_${process.pid}`
    await ledger.rows(`CREATE ROLE ${role} LOGIN PASSWORD 'ordinary'`)
    const url = new URL(ledger.url)
    Object.assign(url, { username: role, password: 'ordinary' })
    try {
      await ledger.rows(`DO $$ DECLARE t record; BEGIN
        FOR t IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', 'staging') LOOP
          EXECUTE format('ALTER TABLE %I.%I OWNER TO ${role}', t.schemaname, t.tablename);
        END LOOP;
        GRANT USAGE ON SCHEMA staging TO ${role};
        GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role};
      END $$`)
      const report = await ledger.take([file()], { databaseUrl: url.href })
      expect(report).toMatchObject({ loaded: 3, changed: true })
      expect(await ledger.rows(HELD)).toEqual(byAll)
    } finally {
      await ledger.rows(`REASSIGN OWNED BY ${role} TO CURRENT_USER`)
      await ledger.rows(`DROP OWNED BY ${role}`)
      await ledger.rows(`DROP ROLE ${role}`)
    }
  })
})
