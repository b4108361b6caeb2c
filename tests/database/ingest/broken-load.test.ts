import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { SeedFaultsError } from '@/lib/ingest/fault'
import { openLedger } from './open-ledger'

const ledger = await openLedger()
beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'
const counts = () =>
  ledger.query(
    `SELECT (SELECT count(*)::int FROM claim) AS claims, (SELECT count(*)::int FROM revision) AS revisions,
       (SELECT count(*)::int FROM seed_record) AS records, (SELECT max(version) FROM ledger_version) AS version`,
  )

/** Kills the load's connection once it is at work in a transaction and waits for a lock. */
async function killLoad(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const killed = await ledger.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'blue-ledger load' AND wait_event_type = 'Lock'`,
    )
    if (killed.length > 0) return
    await sleep(20)
  }
  throw new Error('The load never waited')
}

describe('a load that does not come through', () => {
  test('seeds with faults touch nothing, and every fault is named', async () => {
    await ledger.load()
    const before = await counts()
    ledger.seeds.edit(article, 'more than 120 police', 'more than 121 police')
    ledger.seeds.edit(article, 'company: lantern\n', 'company: lamp\n')
    const failure = await ledger.load().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SeedFaultsError)
    expect(failure).toHaveProperty('faults.length', 2)
    expect(String(failure)).toContain('The seed files have 2 faults; nothing was loaded.')
    expect(await counts()).toEqual(before)
  })

  test('killed in the middle it leaves the ledger as it was, and the next one completes', async () => {
    await ledger.load()
    const before = await counts()
    ledger.seeds.edit(article, 'text: They only light the way.', 'text: They light the way.')
    ledger.seeds.edit('registry/companies.yaml', 'name: Lantern Inc', 'name: Lantern')
    await withConnection(ledger.url, async (blocker) => {
      await blocker.query('BEGIN; LOCK TABLE claim IN ACCESS EXCLUSIVE MODE')
      const load = expect(ledger.load()).rejects.toThrow()
      await killLoad()
      await load
      await blocker.query('ROLLBACK')
    })
    expect(await counts()).toEqual(before)
    expect(await ledger.query(`SELECT name FROM company WHERE slug = 'lantern'`)).toEqual([
      { name: 'Lantern Inc' },
    ])
    expect(await ledger.load()).toMatchObject({ changed: true, version: 2 })
    expect(await ledger.query(`SELECT name FROM company WHERE slug = 'lantern'`)).toEqual([
      { name: 'Lantern' },
    ])
  })

  test('killed at the very first it leaves an empty ledger', async () => {
    await withConnection(ledger.url, async (blocker) => {
      await blocker.query('BEGIN; LOCK TABLE evidence IN ACCESS EXCLUSIVE MODE')
      const load = expect(ledger.load()).rejects.toThrow()
      await killLoad()
      await load
      await blocker.query('ROLLBACK')
    })
    expect(await counts()).toEqual([{ claims: 0, revisions: 0, records: 0, version: null }])
  })

  test('two at once: the second waits and finds nothing to change', async () => {
    const results = await Promise.all([ledger.load(), ledger.load()])
    expect(results.map(({ changed }) => changed).sort()).toEqual([false, true])
    expect(await ledger.query('SELECT version FROM ledger_version')).toEqual([{ version: 1 }])
  })
})
