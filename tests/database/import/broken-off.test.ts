import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

const ROWS = 6000

let ledger: OpenImport
let file: string
let before: Record<string, unknown>[]

beforeAll(async () => {
  ledger = await openImport()
  const rows = Array.from({ length: ROWS }, (_, index) =>
    action({ award: `X${index % 2000}`, modification: String(index), what: index % 7 ? 'GOODS' : 'LANTERN' }),
  )
  file = ledger.file('many.csv', extract(...rows))
  before = await ledger.content()
}, 60_000)
afterAll(() => ledger.close())

function start() {
  const script = join('tests/database/import/import-child.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, ledger.url, ledger.seeds.seedsDir, file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString()
  })
  const said = async (words: string) => {
    while (!output.includes(words)) await sleep(5)
  }
  return { child, said, exited: once(child, 'exit') }
}

/** Waits until the server has noticed that the importer is gone. */
async function noImportAtWork() {
  for (;;) {
    const rows = await ledger.rows(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
    )
    if (rows.length === 0) return
    await sleep(50)
  }
}

describe('an import that is broken off', { timeout: 120_000 }, () => {
  it.each([
    ['Reading', 0],
    ['Reading', 20],
    ['Merging', 0],
    ['Merging', 40],
    ['Merging', 120],
    ['Merging', 300],
  ])('by a kill, %s plus %i ms, leaves the ledger as before', async (word, milliseconds) => {
    const { child, said, exited } = start()
    await said(word)
    await sleep(milliseconds)
    child.kill('SIGKILL')
    const [, signal] = await exited
    await noImportAtWork()
    // One that was through before the kill is taken back, so that the next begins as this one did.
    if (signal !== 'SIGKILL') await ledger.undo(await newestRun())
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.rows(`SELECT id FROM import_run WHERE state = 'running'`)).toEqual([])
  })

  it('by a lost connection fails, and leaves the ledger as before', async () => {
    const merging = ledger.take([file], {
      log: (line) => {
        if (line === 'Merging') void cutConnections()
      },
    })
    await expect(merging).rejects.toThrow()
    expect(await ledger.content()).toEqual(before)
  })

  it('is done by the same command afterwards, once, also when two do it at once', async () => {
    const reports = await Promise.all([ledger.take([file]), ledger.take([file])])
    expect(reports.map(({ loaded }) => loaded).sort((a, b) => a - b)).toEqual([0, ROWS])
    expect(reports.map(({ run }) => run)[0]).toBe(reports.map(({ run }) => run)[1])
    expect(
      await ledger.rows(
        `SELECT count(*)::int AS n FROM contract_transaction WHERE dataset_id = 'usaspending-transactions'`,
      ),
    ).toEqual([{ n: ROWS }])
    await ledger.undo(await newestRun())
    expect(await ledger.content()).toEqual(before)
  })
})

async function newestRun(): Promise<string> {
  const [row] = await ledger.rows(
    `SELECT id FROM import_run WHERE state = 'done' AND dataset_id = 'usaspending-transactions' ORDER BY ledger_version DESC LIMIT 1`,
  )
  return String(row?.['id'])
}

async function cutConnections() {
  const client = new pg.Client({ connectionString: ledger.url })
  await client.connect()
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
  )
  await client.end()
}
