import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnv, type ImportCommand, startImport, watch } from '../../fixtures/import-command'
import { manyActions } from '../../fixtures/many-actions'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
let file: string
let before: Record<string, unknown>[]

beforeAll(async () => {
  ledger = await openImport()
  file = ledger.file('many.csv', manyActions(12_000))
  before = await ledger.content()
})
afterAll(() => ledger.close())

const start = () =>
  startImport(['usaspending', file], { DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir })
const stopped = 'Stopped. Nothing was changed: the ledger is as before.\n'

/** Waits until no import is at work in the database; fails when one stays. */
async function noImportAtWork() {
  await expect
    .poll(
      () =>
        ledger.rows(
          `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
        ),
      { timeout: 5000, interval: 50 },
    )
    .toEqual([])
}

async function leavesNothing(command: ImportCommand) {
  expect(command.stdout()).toBe('')
  await noImportAtWork()
  expect(
    await ledger.rows(
      `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database AND datname = current_database()
       WHERE locktype = 'advisory' AND objid IN (3210002, 3210003)`,
    ),
  ).toEqual([])
  expect(await ledger.content()).toEqual(before)
  expect(await ledger.rows('SELECT max(version) AS version FROM ledger_version')).toEqual([{ version: 1 }])
}

describe('an import that is told to stop', { timeout: 60_000 }, () => {
  it.each([
    ['SIGINT', 'Reading', 0],
    ['SIGINT', 'Reading', 150],
    ['SIGTERM', 'Reading', 60],
    ['SIGINT', 'Merging', 0],
    ['SIGINT', 'Merging', 300],
    ['SIGTERM', 'Merging', 150],
    ['SIGHUP', 'Merging', 50],
  ] as const)('by %s at "%s" and %i ms, stops and leaves nothing behind', async (signal, word, ms) => {
    const command = start()
    await command.said(word)
    await sleep(ms)
    command.child.kill(signal)
    const { code } = await command.ended()
    expect(command.stderr()).toMatch(new RegExp(`${stopped}$`))
    expect(code).toBe(130)
    await leavesNothing(command)
  })

  it('stops at once: also where it could not go on', async () => {
    const other = new pg.Client({ connectionString: ledger.url })
    await other.connect()
    await other.query('BEGIN; LOCK TABLE contract_transaction IN ACCESS EXCLUSIVE MODE')
    const command = start()
    await expect
      .poll(
        () =>
          ledger.rows(
            `SELECT wait_event_type FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import' AND wait_event_type = 'Lock'`,
          ),
        { timeout: 30_000, interval: 20 },
      )
      .toHaveLength(1)
    command.child.kill('SIGINT')
    expect((await command.ended()).code).toBe(130)
    expect(command.stderr()).toMatch(new RegExp(`${stopped}$`))
    await other.query('ROLLBACK')
    await other.end()
    await leavesNothing(command)
  })

  it('while it waits for another import, stops at once and leaves that alone', async () => {
    const other = new pg.Client({ connectionString: ledger.url })
    await other.connect()
    await other.query('SELECT pg_advisory_lock(3210003)')
    const command = start()
    await command.said('Waiting for another import to end')
    command.child.kill('SIGINT')
    expect((await command.ended()).code).toBe(130)
    expect(command.stderr()).toContain(stopped)
    expect((await other.query('SELECT pg_advisory_unlock(3210003) AS held')).rows).toEqual([{ held: true }])
    await other.end()
    await leavesNothing(command)
  })

  it('while it is committed, waits for that and says that the ledger has it', async () => {
    await slowCommits('1')
    const command = start()
    await committing()
    command.child.kill('SIGINT')
    expect((await command.ended()).code).toBe(130)
    expect(command.stdout()).toMatch(/^usaspending-transactions: 12,000 rows read = 12,000 loaded /)
    expect(command.stderr()).toMatch(/Stopped when the import was done: the ledger has it\.\n$/)
    await ledger.rows('DROP FUNCTION rest() CASCADE')
    const [run] = await ledger.rows(
      `SELECT id FROM import_run WHERE state = 'done' ORDER BY ledger_version DESC LIMIT 1`,
    )
    await ledger.undo(String(run?.['id']))
    expect(await ledger.content()).toEqual(before)
  })

  it('ends at once when it is told a second time', async () => {
    await slowCommits('60')
    const command = start()
    await committing()
    command.child.kill('SIGINT')
    await sleep(100)
    command.child.kill('SIGINT') // as npm does, which passes on what a terminal sends to both
    await sleep(1000)
    expect(command.child.exitCode).toBe(null)
    command.child.kill('SIGINT')
    expect((await command.ended()).code).toBe(130)
    await committing() // the server rests still: nobody has waited for it
    await ledger.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
    )
    await noImportAtWork()
    await ledger.rows('DROP FUNCTION rest() CASCADE')
    expect(await ledger.content()).toEqual(before)
  })

  /** Lets each commit of an import rest, as one on a slow disk does. */
  async function slowCommits(seconds: string) {
    await ledger.rows(
      `CREATE FUNCTION rest() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NULL; END $$`,
    )
    await ledger.rows(
      'CREATE CONSTRAINT TRIGGER rest AFTER INSERT ON ledger_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rest()',
    )
  }

  const committing = () =>
    expect
      .poll(
        () =>
          ledger.rows(
            `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import' AND query = 'COMMIT' AND state = 'active'`,
          ),
        { timeout: 30_000, interval: 20 },
      )
      .toHaveLength(1)

  const script = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false
  it.skipIf(!script)(
    'by Ctrl-C in a terminal, through npm, says so once (needs script of util-linux)',
    async () => {
      const child = spawn('script', ['-qefc', `npm run -s import -- usaspending ${file}`, '/dev/null'], {
        env: cleanEnv({
          DATABASE_URL: ledger.url,
          SEEDS_DIR: ledger.seeds.seedsDir,
          TERM: 'xterm',
          COLUMNS: '200',
        }),
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      const command = watch(child)
      await expect.poll(command.stdout, { timeout: 30_000, interval: 20 }).toContain('Merging')
      child.stdin.write('\x03')
      expect((await command.ended()).code).toBe(130)
      expect(command.stdout().split('Stopped.')).toHaveLength(2)
      expect(command.stdout()).toMatch(/ \d+ rows\/s|rows\/s/)
      await noImportAtWork()
      expect(await ledger.content()).toEqual(before)
    },
  )
})
