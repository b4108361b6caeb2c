import { askWell, Client, rate } from '../support/client'
import { ratioOf, sideBySide, spread } from '../support/side-by-side'
import { against, type Section } from './section'
import { openRawNode } from './sites'
import type { Work } from './work'

const LIMIT = 2.5

/** 50 contracts as JSON by the API, beside plain Node and pg. */
export async function measureApi(work: Work): Promise<Section> {
  const site = await work.site()
  const raw = await openRawNode(work.databaseUrl)
  const addresses = {
    'plain Node and pg': raw.address,
    'API, first page': `${site.address}/api/v1/contracts?limit=50`,
    'API, filtered': `${site.address}/api/v1/contracts?limit=50&agency-type=sheriff&kind=award`,
    'API, a rare word': `${site.address}/api/v1/contracts?limit=50&q=hovercraft`,
  }
  const client = new Client()
  work.log('The API')
  const sides = Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => [
      name,
      async () => (await askWell(client, address)).ms,
    ]),
  )
  const samples = await sideBySide(sides, work.rounds * 2, work.rounds)
  client.close()
  const rows: string[][] = []
  for (const [name, address] of Object.entries(addresses)) {
    const own = samples[name] ?? []
    const ratio = ratioOf(own, samples['plain Node and pg'] ?? [])
    const perSecond = await rate(address, 8, work.seconds)
    rows.push([
      name,
      ...spread(own),
      perSecond.toFixed(0),
      address === raw.address ? '' : against(ratio, LIMIT),
    ])
  }
  return {
    title: 'JSON of 50 rows',
    head: ['question', 'p50 ms', 'p95 ms', 'p99 ms', 'requests/s', `× plain (≤ ${LIMIT})`],
    rows,
    notes: [
      'Plain Node answers from one SQL statement with two joins; the API also reads companies, evidence, licence, the exact total and the place, and makes a tag of the answer.',
    ],
    raw: samples,
  }
}
