import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEnv, watch } from '../../fixtures/import-command'
import { wholeLedger } from '../../fixtures/ledger-content'
import { manyActions } from '../../fixtures/many-actions'
import { type OpenImport, openImport } from './open-import'

const AS_BEFORE = 'Nothing was changed: the ledger is as before.'

describe('a database that says its disk is full', { timeout: 60_000 }, () => {
  let ledger: OpenImport
  let client: pg.Client
  let file: string

  beforeAll(async () => {
    ledger = await openImport()
    client = new pg.Client({ connectionString: ledger.url })
    await client.connect()
    file = ledger.file('many.csv', manyActions(3000))
  })
  afterAll(async () => {
    await client.end()
    await ledger.close()
  })

  it.each([
    [
      'staging.contract_row',
      'disk_full',
      'could not extend file "base/5/16": No space left on device',
      'The disk of the database is full',
    ],
    [
      'staging.contract_row',
      'internal_error',
      'could not write block 7: No space left on device',
      'The disk of the database is full',
    ],
    ['contract', 'disk_full', 'could not extend file', 'The disk of the database is full'],
    [
      'contract_transaction',
      'configuration_limit_exceeded',
      'temporary file size exceeds temp_file_limit (1kB)',
      'The database does not allow as much as this import needs',
    ],
    ['import_run', 'out_of_memory', 'out of memory', 'The database ran out of memory'],
    [
      'ledger_version',
      'disk_full',
      'could not write to file "pg_wal/xlogtemp.1": No space left on device',
      'The disk of the database is full',
    ],
  ])(
    'while %s is written (%s) leaves the ledger as before; the same import works once there is room',
    async (table, code, words, meaning) => {
      const before = await wholeLedger(client)
      await client.query(
        `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}', MESSAGE = '${words}'; END $$`,
      )
      await client.query(
        `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`,
      )
      await expect(ledger.take([file])).rejects.toMatchObject({
        name: 'ImportError',
        kind: 'failed',
        message: expect.stringMatching(
          new RegExp(
            `^${meaning}: ${words.replace(/[()"]/g, '.')}\\.\n${AS_BEFORE} .+ Then give the same command again\\.$`,
          ),
        ),
      })
      await client.query('DROP FUNCTION full_disk() CASCADE')
      expect(await wholeLedger(client)).toEqual(before)
      const report = await ledger.take([file])
      expect(report).toMatchObject({ read: 3000, loaded: 3000 })
      await ledger.undo(report.run)
    },
  )
})

const unix = process.platform !== 'win32'
describe.skipIf(!unix)(
  'a rejects file that grows too large for its disk (needs ulimit)',
  { timeout: 60_000 },
  () => {
    let ledger: OpenImport
    beforeAll(async () => {
      ledger = await openImport()
    })
    afterAll(() => ledger.close())

    it('fails the import before it is done, in words, and leaves no half of itself', async () => {
      const file = ledger.file('bad.csv', manyActions(3000).replaceAll(',100.00,', ',much,'))
      const rejects = join(ledger.folder, 'rejects.csv')
      writeFileSync(rejects, 'of an earlier import')
      const words = [
        'exec',
        process.execPath,
        'lib/cli/quick.mjs',
        'lib/cli/import.ts',
        file,
        '--rejects',
        rejects,
      ]
      const command = watch(
        spawn('sh', ['-c', `ulimit -f 200; ${words.join(' ')}`], {
          env: {
            ...cleanEnv({ DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir }),
            TSX_DISABLE_CACHE: '1',
          },
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      )
      expect((await command.ended()).code).toBe(1)
      expect(command.stderr()).toContain(
        `--rejects ${rejects}: it cannot be written: the file would be too large.\n${AS_BEFORE}`,
      )
      expect(readdirSync(ledger.folder).sort()).toEqual(['bad.csv', 'rejects.csv'])
      expect(await ledger.rows('SELECT count(*)::int AS n FROM ledger_version')).toEqual([{ n: 1 }])
    })
  },
)
