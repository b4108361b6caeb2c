import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { makeRandom } from '../../fixtures/labels/random'
import { ledgerRecords, wholeLedger } from '../../fixtures/ledger-content'
import { manyActions } from '../../fixtures/many-actions'
import { type OpenImport, openImport } from './open-import'

const ROWS = 6000
const seed = Number(process.env['CUT_SEED'] ?? Date.now() % 1_000_000)

let ledger: OpenImport
let client: pg.Client
let file: string
let before: Awaited<ReturnType<typeof wholeLedger>>

beforeAll(async () => {
  ledger = await openImport()
  client = new pg.Client({ connectionString: ledger.url })
  await client.connect()
  file = ledger.file('many.csv', manyActions(ROWS))
})
beforeEach(async () => {
  before = await wholeLedger(client)
})
afterAll(async () => {
  await client.end()
  await ledger.close()
})

/** Ends, or cancels, what imports do on the server. */
const onImports = (what: 'terminate' | 'cancel') =>
  withConnection(ledger.url, (other) =>
    other.query(
      `SELECT pg_${what}_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'blue-ledger import'`,
    ),
  )

const inWords = /^.+: .+\.\nNothing was changed: the ledger is as before\. .+\.$/

describe('an import whose connection is lost', { timeout: 120_000 }, () => {
  it(`at moments that chance decides (CUT_SEED=${seed}) fails in words, and the ledger is as before`, async () => {
    const began = Date.now()
    await ledger.take([file], { dryRun: true, anew: true })
    const duration = Date.now() - began
    const random = makeRandom(seed)
    for (let nth = 0; nth < 8; nth++) {
      const moment = Math.round((duration * (nth + random())) / 8)
      const taking = ledger.take([file], { dryRun: true, anew: true }).then(
        () => 'done',
        (error: Error) => `${error.name}: ${error.message}`,
      )
      await sleep(moment)
      await onImports('terminate')
      const said = await taking
      if (said !== 'done')
        expect(said, `${moment} ms`).toMatch(/^ImportError: The connection to the database was lost: /)
      expect(await wholeLedger(client), `${moment} ms`).toEqual(before)
    }
  })

  it.each(['Reading', 'Merging'])('or that is told to give up, at "%s", fails in words', async (stage) => {
    let over = false
    const tell = async () => {
      for (; !over; await sleep(10)) await onImports('cancel') // what is idle at the moment does not hear it
    }
    let telling: Promise<void> | null = null
    const begin = () => {
      telling ??= tell()
    }
    const taking = ledger.take([file], {
      onProgress: stage === 'Reading' ? begin : () => {},
      log: (line) => (line === stage ? begin() : undefined),
    })
    await expect(taking).rejects.toThrow(inWords)
    over = true
    await telling
    expect(await wholeLedger(client)).toEqual(before)
  })

  it('when there is none to begin with, says so', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/none'
    await expect(ledger.take([file], { databaseUrl: nowhere })).rejects.toThrow(inWords)
    const nobody = ledger.url.replace(/\/\/[^@]*@/, '//nobody:wrong@')
    await expect(ledger.take([file], { databaseUrl: nobody })).rejects.toThrow(
      /^The role of DATABASE_URL may not do this/,
    )
  })

  it('as a role that may only read, says which it needs', async () => {
    await client.query('CREATE ROLE import_reader LOGIN; GRANT blue_ledger_reader TO import_reader')
    const reader = new URL(ledger.url)
    reader.username = 'import_reader'
    try {
      await client.query(`ALTER ROLE import_reader PASSWORD 'x'`)
      reader.password = 'x'
      await expect(ledger.take([file], { databaseUrl: reader.href, anew: true })).rejects.toThrow(
        /^The role of DATABASE_URL may not do this: permission denied .*\n.*Imports need the role that owns the tables/,
      )
    } finally {
      await client.query('DROP ROLE import_reader')
    }
  })
})

const AT_WORK = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database AND datname = current_database()
  WHERE locktype = 'advisory' AND objid = 3210003 AND granted`

describe('imports at the same time', { timeout: 120_000 }, () => {
  it('of the same file wait for each other; it goes in once', async () => {
    const waited: string[] = []
    const take = () => ledger.take([file], { log: (line) => waited.push(line) })
    const reports = await Promise.all([take(), take(), take()])
    expect(reports.map(({ loaded }) => loaded).sort((a, b) => a - b)).toEqual([0, 0, ROWS])
    expect(new Set(reports.map(({ run }) => run)).size).toBe(1)
    expect(waited.filter((line) => line.startsWith('Waiting'))).toHaveLength(2)
    await ledger.undo(reports[0]?.run ?? null)
  })

  it('and taking back wait for each other', async () => {
    const { run } = await ledger.take([file])
    const other = ledger.file('other.csv', manyActions(100))
    const undoing = ledger.undo(run)
    // The one that comes first goes first: were it the import, its rows would stand in the way of taking back.
    await expect.poll(() => ledger.rows(AT_WORK), { interval: 2, timeout: 10_000 }).toHaveLength(1)
    const [undone, report] = await Promise.all([undoing, ledger.take([other])])
    expect(undone.removed).toBeGreaterThan(ROWS)
    expect(report.read).toBe(100)
    expect(await ledger.rows('SELECT count(*)::int AS n FROM contract_transaction')).toEqual([{ n: 104 }])
    await ledger.undo(report.run)
  })

  it('and loads of seeds wait for each other, and neither loses anything', async () => {
    const companies = readFileSync(join(ledger.seeds.seedsDir, 'registry/companies.yaml'), 'utf8')
    for (const late of [0, 100, 400]) {
      ledger.seeds.write({
        'registry/companies.yaml': `${companies}- { slug: new-${late}, name: New ${late} }\n`,
      })
      const loading = sleep(late).then(() => ledger.load(ledger.seeds.seedsDir))
      const [report] = await Promise.all([ledger.take([file]), loading])
      expect(report).toMatchObject({ read: ROWS, loaded: ROWS })
      const [found] = await ledger.rows(
        `SELECT (SELECT count(*)::int FROM company WHERE slug LIKE 'new-%') AS companies, (SELECT count(*)::int FROM contract_transaction) AS actions`,
      )
      expect(found).toEqual({ companies: 1, actions: ROWS + 4 })
      await ledger.undo(report.run)
    }
  })

  it('and pages do not wait for each other, and show the ledger before or after', async () => {
    let done = false
    const seen = new Set<number>()
    const reader = new pg.Client({ connectionString: ledger.url })
    await reader.connect()
    // Whoever waits for a lock at all fails.
    await reader.query("SET lock_timeout = '1ms'")
    const reading = (async () => {
      while (!done) {
        const { rows } = await reader.query(
          `SELECT (SELECT count(*)::int FROM contract_transaction) AS n, (SELECT count(*) FROM partnership p JOIN agency a ON a.id = p.agency_id) AS ties, (SELECT max(version) FROM ledger_version) AS version`,
        )
        seen.add(Number(rows[0]?.n))
        await sleep(5)
      }
    })()
    const writing = ledger.take([file]).then(({ run }) => ledger.undo(run))
    await writing.finally(() => {
      done = true
    })
    await reading
    await reader.end()
    expect(seen).toContain(ROWS + 4)
    expect([...seen].filter((count) => count !== 4 && count !== ROWS + 4)).toEqual([])
    expect(await ledgerRecords(client)).toBeTruthy()
  })
})
