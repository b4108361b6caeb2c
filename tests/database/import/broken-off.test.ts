import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startImport } from '../../fixtures/import-command'
import { makeRandom } from '../../fixtures/labels/random'
import { ledgerRecords, wholeLedger } from '../../fixtures/ledger-content'
import { manyActions } from '../../fixtures/many-actions'
import { type OpenImport, openImport } from './open-import'

const ROWS = 4000
const KILLS = 10
/** By then whoever drew charts for a killed import has noticed that it is gone: it looks four times a second. */
const drawingMs = 1500
/** Another one each time, so that other moments are tried; KILL_SEED repeats those of a run that failed. */
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000)

let ledger: OpenImport
let client: pg.Client
let command: string[]

beforeAll(async () => {
  ledger = await openImport()
  client = new pg.Client({ connectionString: ledger.url })
  await client.connect()
  command = ['usaspending', ledger.file('many.csv', manyActions(ROWS))]
})
afterAll(async () => {
  await client.end()
  await ledger.close()
})

const start = () => startImport(command, { DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir })

/** Waits until the server has noticed that the importer is gone. */
const noImportAtWork = () =>
  expect
    .poll(
      () =>
        ledger.rows(
          `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
        ),
      { timeout: 10_000, interval: 20 },
    )
    .toEqual([])

async function undoNewest() {
  const [run] = await ledger.rows(
    `SELECT id FROM import_run WHERE state = 'done' AND dataset_id = 'usaspending-transactions' ORDER BY ledger_version DESC LIMIT 1`,
  )
  await ledger.undo(String(run?.['id']))
}

describe('an import that is killed', { timeout: 180_000 }, () => {
  it(`at ten moments that chance decides (KILL_SEED=${seed}) leaves the ledger as before or complete, and then completes`, async () => {
    const empty = await ledgerRecords(client)
    const whole = start()
    await whole.said('Reading')
    const began = Date.now()
    await whole.printed()
    const duration = Date.now() - began
    await whole.ended()
    const complete = await ledgerRecords(client)
    await undoNewest()

    const random = makeRandom(seed)
    for (let nth = 0; nth < KILLS; nth++) {
      const before = await wholeLedger(client)
      const moment = Math.round((duration * (nth + random())) / KILLS)
      const killed = start()
      await killed.said('Reading')
      await sleep(moment)
      killed.child.kill('SIGKILL')
      await killed.ended()
      await noImportAtWork()
      const where = `killed ${moment} ms of ${duration} ms after it began to read, having said ${killed.stderr()}`
      const records = await ledgerRecords(client)
      expect([empty, complete], where).toContainEqual(records)
      expect(await ledger.rows(`SELECT id FROM import_run WHERE state = 'running'`), where).toEqual([])
      if (JSON.stringify(records) === JSON.stringify(complete)) {
        await sleep(drawingMs)
        await undoNewest()
      } else expect(await wholeLedger(client), where).toEqual(before)
    }

    const last = start()
    expect((await last.ended()).code).toBe(0)
    expect(last.stdout()).toContain(
      '4,000 rows read = 4,000 loaded (4,000 new, 0 changed) + 0 unchanged + 0 refused',
    )
    expect(await ledgerRecords(client)).toEqual(complete)
  })
})
