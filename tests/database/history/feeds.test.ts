import { Window } from 'happy-dom'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withConnection } from '@/lib/db/databases'
import { countChanges } from '@/lib/ingest/holdings/count-changes'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
const { GET } = await import('@/app/feeds/[...feed]/route')

beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'
const feedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  next_url: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      summary: z.string(),
      date_published: z.iso.datetime(),
    }),
  ),
})

const ask = (address: string, headers: Record<string, string> = {}) => {
  const url = new URL(`/feeds/${address}`, 'http://127.0.0.1:3000')
  const feed = url.pathname.replace('/feeds/', '').split('/')
  return GET(new Request(url, { headers }), { params: Promise.resolve({ feed }) })
}
const json = async (address: string) => {
  const response = await ask(address)
  expect(response.status, address).toBe(200)
  return feedSchema.parse(await response.json())
}

describe('a feed', { timeout: 60_000 }, () => {
  test('has one new entry for an edited record, whose id stays after another load', async () => {
    await ledger.load()
    const first = await json('all.json')
    ledger.seeds.edit(
      article,
      'text: They only light the way.',
      'text: They say that they only light the way.',
    )
    await ledger.load()
    const second = await json('all.json')
    const known = new Set(first.items.map(({ id }) => id))
    const fresh = second.items.filter(({ id }) => !known.has(id))
    expect(fresh).toHaveLength(1)
    expect(fresh[0]).toMatchObject({ id: expect.stringMatching(/^tag:[\w.-]+,2026:v2\/claim\//) })
    expect(fresh[0]?.summary).toContain(
      '“They only light the way.” became “They say that they only light the way.”',
    )
    ledger.seeds.edit('registry/organizations.yaml', 'name: Dark Streets', 'name: Dark Streets Now')
    await ledger.load()
    const third = await json('all.json')
    const shared = (feed: z.infer<typeof feedSchema>) =>
      feed.items.filter(({ id }) => /:v[12]\//.test(id)).map(({ id, date_published }) => [id, date_published])
    expect(shared(third)).toEqual(shared(second))
    expect(new Set(third.items.map(({ id }) => id)).size).toBe(third.items.length)
    expect(third.items[0]).toMatchObject({ title: 'Dark Streets Now: organization changed' })
  })

  test('is Atom too, and is not sent twice to whoever has it', async () => {
    await ledger.load()
    const response = await ask('all.atom')
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const parsed = new new Window().DOMParser().parseFromString(await response.text(), 'application/xml')
    expect(parsed.querySelectorAll('entry').length).toBe((await json('all.json')).items.length)
    const tag = response.headers.get('ETag') ?? ''
    expect((await ask('all.atom', { 'If-None-Match': tag })).status).toBe(304)
    ledger.seeds.edit(article, 'text: They only light the way.', 'text: They light the way.')
    await ledger.load()
    expect((await ask('all.atom', { 'If-None-Match': tag })).status).toBe(200)
  })

  test('of a company, an agency, a state, a list and a search has what concerns it, under the same ids', async () => {
    await ledger.load()
    const all = new Set((await json('all.json')).items.map(({ id }) => id))
    const kinds = async (address: string) => {
      const { items } = await json(address)
      for (const { id } of items) expect(all, id).toContain(id)
      return [...new Set(items.map(({ id }) => /v1\/(\w+)\//.exec(id)?.[1]))].sort()
    }
    expect(await kinds('companies/spark.json')).toEqual(
      ['claim', 'company', 'evidence', 'figure', 'partnership'].filter((kind) => kind !== 'figure'),
    )
    expect(await kinds('companies/lantern.json')).toContain('commitment')
    expect(await kinds('agencies/milltown-police.json')).toEqual(['agency', 'evidence', 'partnership'])
    expect(await kinds('states/ca.json')).toEqual(['agency', 'evidence', 'partnership'])
    expect((await json('states/ny.json')).items).toEqual([])
    expect(await kinds('partnerships.json')).toEqual(['partnership'])
    expect(await kinds('partnerships.json?company=spark')).toEqual(['partnership'])
    expect((await json('agencies.json?state=NY')).items).toEqual([])
    expect(await kinds('evidence.json?q=lantern')).toEqual(['evidence'])
    const named = async (address: string, parameter: string) => {
      const response = await ask(address)
      expect(response.status, address).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ parameter }] })
    }
    await named('partnerships.json?company=nobody', 'company')
    await named('all.json?company=spark', 'company')
    await named('all.json?before-version=x', 'before-version')
    for (const address of ['nothing.atom', 'companies/nobody.atom', 'all', 'states/zz.json', 'all/x.json'])
      expect((await ask(address)).status, address).toBe(404)
  })

  test('tells of what a company lost', async () => {
    await ledger.load()
    ledger.seeds.write('references/press.yaml', '[]')
    ledger.seeds.edit('figures/spark-customers.yaml', /rivals:[\s\S]*/, '')
    await ledger.load()
    const { items } = await json('companies/spark.json')
    expect(items.map(({ title }) => title)).toContain('Spark has 90 customers.: claim was withdrawn')
  })

  test('puts many records of a load into one entry, which stays so when some of them go', async () => {
    await ledger.load()
    await ledger.query(
      `INSERT INTO ledger_version (version, kind, note, counts) VALUES (2, 'import', 'rows', '{}')`,
    )
    await ledger.query(
      `INSERT INTO agency (id, slug, name, type_id, level, country, state, created_version, updated_version)
       SELECT 'us-' || n, 'force-' || n, 'Force ' || n, 'police', 'local', 'US', CASE WHEN n <= 3 THEN 'NY' ELSE 'TX' END, 2, 2 FROM generate_series(1, 30) n`,
    )
    await withConnection(ledger.url, (client) => countChanges(client, 2))
    const many = async () => (await json('all.json')).items.filter(({ id }) => id.includes(':v2/'))
    const before = await many()
    expect(before).toMatchObject([
      { id: expect.stringMatching(/:v2\/agency$/), title: 'Version 2: 30 agencies came in' },
    ])
    expect((await json('states/ny.json')).items).toHaveLength(3)
    expect((await json('states/tx.json')).items).toMatchObject([{ title: 'Version 2: 27 agencies came in' }])
    await ledger.query(
      `INSERT INTO ledger_version (version, kind, note, counts) VALUES (3, 'undo', 'back', '{}')`,
    )
    await ledger.query(
      `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before) SELECT 'agency', id, 'withdrawn', 3, to_jsonb(a) FROM agency a WHERE state = 'TX' AND id > 'us-2'`,
    )
    await ledger.query(`DELETE FROM agency WHERE state = 'TX' AND id > 'us-2'`)
    await withConnection(ledger.url, (client) => countChanges(client, 3))
    expect(await many()).toEqual(before)
    const [counted] = await ledger.query<{ withdrawn: number }>(
      `SELECT withdrawn FROM ledger_change WHERE ledger_version = 3`,
    )
    expect(counted?.withdrawn).toBeGreaterThan(5)
    const { versionPage } = await import('@/lib/queries/changes/version-page')
    expect((await versionPage(2, 'agency', ''))?.kinds[0]?.events).toHaveLength(30)
  })

  test('leads from page to page, until each entry was there once', async () => {
    await ledger.load()
    for (let version = 2; version <= 5; version += 1) {
      await ledger.query(
        `INSERT INTO ledger_version (version, kind, note, counts) VALUES ($1, 'import', 'rows', '{}')`,
        [version],
      )
      await ledger.query(
        `INSERT INTO agency (id, slug, name, type_id, level, country, created_version, updated_version)
         SELECT 'us-' || $1 || '-' || n, 'force-' || $1 || '-' || n, 'Force', 'police', 'local', 'US', $1::int, $1::int FROM generate_series(1, 20) n`,
        [version],
      )
      await withConnection(ledger.url, (client) => countChanges(client, version))
    }
    const ids: string[] = []
    let pages = 0
    for (let next: string | undefined = 'all.json'; next; pages += 1) {
      const page: z.infer<typeof feedSchema> = await json(next.replace(/^.*\/feeds\//, ''))
      ids.push(...page.items.map(({ id }) => id))
      next = page.next_url
    }
    expect(pages).toBe(2)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /:v[2-5]\/agency\//.test(id))).toHaveLength(80)
  })
})
