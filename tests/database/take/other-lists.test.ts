import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, rowsOfCsv, type Taking } from './open-taking'

let taking: Taking

beforeAll(async () => {
  taking = await openTaking()
}, 120_000)
afterAll(() => taking.close())

const csv = async (address: string) => rowsOfCsv(await (await taking.ask(address)).text())
const change = (statement: string) =>
  withConnection(process.env['DATABASE_URL'] ?? '', (client) => client.query(statement))

describe('lists that have no table of the API', () => {
  it('of organizations: all, in the order of their page, with its counts', async () => {
    await change(`INSERT INTO organization (id, slug, name, kind, created_version, updated_version) VALUES
      ('o-1', 'the-league', '=The League; of Towns', 'advocacy', 1, 1), ('o-2', 'a-union', 'A Union', 'union', 1, 1)`)
    const { organizationList } = await import('@/lib/queries/evidence/organization-list')
    const rows = await csv('/download/organizations.csv')
    const listed = await organizationList()
    expect(listed.length).toBeGreaterThan(1)
    expect(rows.map(({ slug, evidence }) => [slug, Number(evidence)])).toEqual(
      listed.map(({ slug, evidence }) => [slug, evidence]),
    )
  })

  it('of runs: all of all pages, and their numbers add up', async () => {
    const { runList } = await import('@/lib/queries/data/runs')
    const rows = await csv('/download/runs.csv')
    const listed = await runList(1)
    expect(rows).toHaveLength(listed.total)
    expect(rows.slice(0, 50).map(({ id }) => id)).toEqual(listed.rows.map(({ id }) => id))
    for (const { read, loaded, unchanged, refused } of rows)
      expect(Number(read)).toBe(Number(loaded) + Number(unchanged) + Number(refused))
    expect((await taking.ask('/download/runs.csv?page=2')).status).toBe(400)
  })

  it('of changes: what each version did to each kind of record, the newest version first', async () => {
    await change(`INSERT INTO ledger_change (ledger_version, record_kind, created, updated, withdrawn, restored)
      SELECT max(version), 'company', 3, 2, 1, 0 FROM ledger_version UNION SELECT 1, 'contract_company', 5, 0, 0, 1`)
    const { versionList } = await import('@/lib/queries/changes/versions')
    const { versions, total } = await versionList(null)
    const rows = await csv('/download/changes.csv')
    expect(versions).toHaveLength(total)
    const listed = versions.flatMap(({ version, counts }) =>
      counts.map(({ kind, created, updated, withdrawn, restored }) =>
        [version, kind, created, updated, withdrawn, restored].join(' '),
      ),
    )
    expect(listed.length).toBeGreaterThan(1)
    const taken = rows
      .filter(({ record_kind }) => record_kind)
      .map(({ version, record_kind, created, updated, withdrawn, restored }) =>
        [version, record_kind, created, updated, withdrawn, restored].join(' '),
      )
    expect(taken.toSorted()).toEqual(listed.toSorted())
    expect([...new Set(rows.map(({ version }) => Number(version)))]).toEqual(
      versions.map(({ version }) => version),
    )
  })

  it('of quotes by their health: those that the page has, and new ones as soon as somebody looked again', async () => {
    const { evidenceHealthRows } = await import('@/lib/queries/evidence-health-list')
    const all = await taking.ask('/download/evidence-health.csv')
    const { total, rows: first } = await evidenceHealthRows({
      stored: null,
      online: null,
      after: null,
      before: null,
    })
    const rows = rowsOfCsv(await all.text())
    expect(rows).toHaveLength(total)
    expect(rows.slice(0, 50).map(({ id, exact }) => [id, exact])).toEqual(
      first.map(({ id, exact }) => [id, exact]),
    )
    expect(await csv('/download/evidence-health.csv?stored=gone')).toEqual([])
    await change(`INSERT INTO evidence_check (evidence_id, live, latest, checked_at, state, reason, address)
      VALUES ('${rows[0]?.['id']}', false, true, now(), 'gone', 'the file is gone', 'seeds/articles/x.html')`)
    const found = await csv('/download/evidence-health.csv?stored=gone')
    expect(found).toMatchObject([{ id: rows[0]?.['id'], stored_state: 'gone' }])
    const again = await taking.ask('/download/evidence-health.csv', {
      headers: { 'If-None-Match': all.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(200)
    expect((await taking.ask('/download/evidence-health.csv?stored=lost')).status).toBe(400)
  })
})
