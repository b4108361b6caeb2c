import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase, withConnection } from '@/lib/db/databases'
import { prepareDatabase } from '@/lib/db/open'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { countDataset } from '@/lib/ingest/holdings/count-dataset'
import { loadShipped } from '../../bench/ledger'
import { makeRecords } from '../../bench/ledger/make'
import { cleanEnv, watch } from '../../fixtures/import-command'

const names = [1, 2].map((number) => `test_${Date.now().toString(36)}_made_up_${process.pid}_${number}`)
const urls: string[] = []

beforeAll(async () => {
  const server = inject('databaseServer').url
  const shipped = await createDatabase(server, names[0] ?? '')
  await loadShipped(shipped)
  urls.push(shipped, await createDatabase(server, names[1] ?? '', names[0]))
  for (const url of urls) await makeRecords(url, { rows: 600, seed: 7 }, () => {})
}, 300_000)
afterAll(async () => {
  for (const name of names) await dropDatabase(inject('databaseServer').url, name)
})

const ask = <Row extends Record<string, unknown>>(sql: string, of = 0) =>
  withConnection(urls[of] ?? '', async (client) => (await client.query<Row>(sql)).rows)

const bench = (...args: string[]) =>
  watch(
    spawn(process.execPath, ['--import', 'tsx', 'lib/cli/bench.ts', ...args], {
      env: cleanEnv({ BENCH_DATABASE_URL: inject('databaseServer').url }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )

describe('a ledger that is made to measure with', () => {
  it('is as large as asked for, beside what ships', async () => {
    const made = `created_version = (SELECT max(version) FROM ledger_version)`
    const [counts] = await ask(
      `SELECT (SELECT count(*)::int FROM contract WHERE ${made}) AS contracts, (SELECT count(*)::int FROM agency WHERE ${made}) AS agencies,
         (SELECT count(*) > 100 FROM partnership WHERE ${made}) AS partnerships, (SELECT count(*) > 1000 FROM contract WHERE NOT ${made}) AS shipped`,
    )
    expect(counts).toEqual({ contracts: 600, agencies: 100, partnerships: true, shipped: true })
  })

  it('is the same each time', async () => {
    const state = `SELECT md5(string_agg(k::text, '' ORDER BY id)) AS contracts,
      (SELECT md5(string_agg((p.id, p.company_id, p.agency_id, p.kind, p.status)::text, '' ORDER BY id)) FROM partnership p) AS partnerships FROM contract k`
    expect(await ask(state, 1)).toEqual(await ask(state))
  })

  it('sums the actions of a contract as the contract has it', async () => {
    const wrong = `SELECT k.id FROM contract k JOIN contract_transaction t ON t.contract_id = k.id GROUP BY k.id
      HAVING sum(t.amount) <> k.amount OR count(*) <> k.transaction_count OR max(t.action_on) <> k.last_action_on`
    expect(await ask(wrong)).toEqual([])
  })

  it('has evidence for each record, and each part of a contract in a partnership of that company and that buyer', async () => {
    const unproven = `SELECT k.id FROM contract k WHERE row_id IS NULL AND NOT EXISTS (SELECT FROM contract_transaction t WHERE t.contract_id = k.id)
        AND NOT EXISTS (SELECT FROM citation c WHERE c.contract_id = k.id)
      UNION ALL SELECT p.id FROM partnership p WHERE NOT EXISTS (SELECT FROM partnership_listing l WHERE l.partnership_id = p.id)
        AND NOT EXISTS (SELECT FROM contract_company c WHERE c.partnership_id = p.id) AND NOT EXISTS (SELECT FROM citation c WHERE c.partnership_id = p.id)`
    expect(await ask(unproven)).toEqual([])
    const strange = `SELECT c.contract_id FROM contract_company c JOIN partnership p ON p.id = c.partnership_id JOIN contract k ON k.id = c.contract_id
      WHERE p.company_id <> c.company_id OR p.agency_id <> k.buyer_agency_id`
    expect(await ask(strange)).toEqual([])
  })

  it('names agencies as the ledger normalises names', async () => {
    const rows = await ask<{ name: string; normalised: string }>('SELECT name, normalised FROM agency_name')
    expect(rows.filter(({ name, normalised }) => normaliseAgencyName(name) !== normalised)).toEqual([])
  })

  it('has counted what its registers hold, and kept its indexes and its checks', {
    timeout: 180_000,
  }, async () => {
    const holding = `SELECT dataset_id, listing_rows, agency_rows, contract_rows, action_rows, partnerships, contracts, sums FROM dataset_holding ORDER BY 1`
    const before = await ask(holding)
    await withConnection(urls[0] ?? '', async (client) => {
      const { rows } = await client.query<{ slug: string }>('SELECT slug FROM dataset')
      await client.query('BEGIN')
      for (const { slug } of rows) await countDataset(client, slug, 2)
      await client.query('COMMIT')
    })
    expect(await ask(holding)).toEqual(before)
    const [run] = await ask(
      `SELECT bool_and(state = 'done' AND read = loaded) AS done FROM import_run WHERE ledger_version = 2`,
    )
    expect(run).toEqual({ done: true })
    const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`
    const bare = await createDatabase(inject('databaseServer').url, `${names[0]}_bare`)
    await prepareDatabase(bare)
    const migrated = await withConnection(bare, async (client) => (await client.query(indexes)).rows)
    await dropDatabase(inject('databaseServer').url, `${names[0]}_bare`)
    expect(await ask(indexes)).toEqual(migrated)
    expect(await ask(`SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`)).toEqual([])
  })
})

describe('the bench of reading', { timeout: 300_000 }, () => {
  it('asks for facets cold and warm beside SQL', async () => {
    const run = bench('ask', '--ledger', urls[0] ?? '', '--only', 'facets', '--rounds', '4', '--json')
    expect(await run.ended()).toMatchObject({ code: 0 })
    const [facets] = JSON.parse(run.stdout())
    expect(Object.keys(facets.raw)).toEqual([
      'all contracts',
      'about half of all',
      'with the common word',
      'of one buyer',
    ])
    for (const { cold, warm, bySql } of Object.values<Record<string, number[]>>(facets.raw))
      expect([cold?.length, warm?.length, bySql?.length]).toEqual([2, 2, 2])
  })

  it('says which cost grows how', async () => {
    const run = bench('ask', '--curve', urls.join(), '--rounds', '2')
    expect(await run.ended()).toMatchObject({ code: 0 })
    expect(run.stdout()).toContain('facets, cold')
    expect(run.stdout()).not.toContain('NaN')
  })

  it('knows its parts', async () => {
    const run = bench('ask', '--ledger', urls[0] ?? '', '--only', 'nothing')
    expect(await run.ended()).toMatchObject({ code: 1 })
    expect(run.stderr()).toContain('There is no part "nothing"')
  })
})
