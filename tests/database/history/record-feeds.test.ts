import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
// What reads the settings is loaded behind the ledger, which says where its database is.
const { settings } = await import('@/lib/settings')
const { GET } = await import('@/app/feeds/[...feed]/route')
const oembed = (await import('@/app/oembed/route')).GET

beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const feedSchema = z.object({
  title: z.string(),
  home_page_url: z.string(),
  items: z.array(z.object({ id: z.string(), title: z.string() })),
})

const ask = (address: string) => {
  const url = new URL(`/feeds/${address}`, settings.siteUrl)
  const feed = url.pathname.replace('/feeds/', '').split('/')
  return GET(new Request(url), { params: Promise.resolve({ feed }) })
}

async function json(address: string) {
  const response = await ask(address)
  expect(response.status, address).toBe(200)
  return feedSchema.parse(await response.json())
}

const renameLantern = () => {
  ledger.seeds.edit('registry/companies.yaml', 'slug: lantern,', 'slug: lanternworks, formerly: [lantern],')
  ledger.seeds.edit('registry/companies.yaml', 'parent: lantern', 'parent: lanternworks')
  ledger.seeds.edit('articles/spark.yaml', 'company: lantern\n', 'company: lanternworks\n')
}

describe('the feed of a record', { timeout: 60_000 }, () => {
  test('has the record and what belongs to it, under the ids of the feed of everything', async () => {
    await ledger.load()
    const all = new Set((await json('all.json')).items.map(({ id }) => id))
    const kinds = async (address: string) => {
      const { items } = await json(address)
      for (const { id } of items) expect(all, id).toContain(id)
      return items.map(({ id }) => /v1\/(\w+)\//.exec(id)?.[1]).sort()
    }
    expect(await kinds('figures/spark-customers.json')).toEqual([
      ...['claim', 'claim', 'evidence', 'evidence', 'figure'],
    ])
    expect(await kinds('claims/spark-120.json')).toEqual(['claim', 'evidence'])
    expect(await kinds('commitments/lantern-declined.json')).toEqual(['commitment', 'evidence'])
    expect(await kinds('people/ada-moss.json')).toEqual(['claim', 'person'])
    expect(await kinds('sources/spark.json')).toEqual(['evidence', 'evidence', 'evidence', 'source'])
    const [quote] = await ledger.query<{ id: string }>(
      `SELECT id FROM evidence WHERE exact LIKE 'Spark has sold%'`,
    )
    expect(await kinds(`evidence/${quote?.id}.json`)).toEqual(['claim', 'evidence'])
    for (const list of ['figures', 'claims', 'commitments', 'campaigns', 'sources'])
      await json(`${list}.json`)
    for (const address of ['figures/conflicts.json', 'figures/none.atom', 'charts/none.json'])
      expect((await ask(address)).status, address).toBe(404)
  })

  test('stays when the record is withdrawn, and says so', async () => {
    await ledger.load()
    const [claim] = await ledger.query<{ id: string }>(`SELECT id FROM claim WHERE slug = 'spark-90'`)
    ledger.seeds.withdrawClaim()
    await ledger.load()
    const { title, items, home_page_url: home } = await json('claims/spark-90.json')
    expect(title).toBe('Blue Ledger: Spark has 90 customers.')
    expect(home).toMatch(/\/withdrawn\/claim\/spark-90$/)
    expect(items).toMatchObject([
      {
        id: expect.stringMatching(new RegExp(`:v2/claim/${claim?.id}$`)),
        title: 'Spark has 90 customers.: claim was withdrawn',
      },
    ])
  })

  test('leads on from a slug that the record had before, and from its id', async () => {
    await ledger.load()
    renameLantern()
    await ledger.load()
    const [company] = await ledger.query<{ id: string }>(`SELECT id FROM company WHERE slug = 'lanternworks'`)
    for (const name of ['lantern', company?.id]) {
      const response = await ask(`companies/${name}.atom`)
      expect(response.status).toBe(308)
      expect(response.headers.get('Location')).toMatch(/\/feeds\/companies\/lanternworks\.atom$/)
    }
  })

  test('of a search names what was withdrawn, which no search finds any more', async () => {
    await ledger.load()
    const address = 'claims.json?company=spark'
    expect((await json(address)).items).toHaveLength(2)
    ledger.seeds.withdrawClaim()
    await ledger.load()
    expect((await json(address)).items.map(({ title }) => title)).toEqual([
      'Spark has 90 customers.: claim was withdrawn',
      'Spark has sold cameras to more than 120 police departments.: claim came in',
    ])
  })
})

test('A page’s address of before is known to oEmbed, which answers with that of today', async () => {
  await ledger.load()
  const answer = async (slug: string) => {
    const address = new URL('/oembed', settings.siteUrl)
    address.searchParams.set('url', `${settings.siteUrl}/companies/${slug}`)
    const response = await oembed(new Request(address))
    return { status: response.status, body: await response.json() }
  }
  expect((await answer('lanternworks')).status).toBe(404)
  const before = await answer('lantern')
  renameLantern()
  await ledger.load()
  const after = await answer('lantern')
  expect(before).toMatchObject({ status: 200, body: { title: 'Lantern Inc' } })
  expect(after).toMatchObject({ status: 200, body: { title: 'Lantern Inc' } })
  expect(after.body).toEqual((await answer('lanternworks')).body)
})
