import { withConnection } from '@/lib/db/databases'
import { askWell, Client, rate } from '../support/client'
import { inMs, percentile, ratioOf, sideBySide, spread } from '../support/side-by-side'
import { facets } from './by-hand'
import { addressOf, type PageQuestion, pageQuestions } from './questions'
import { against, type Section } from './section'
import { openBareNext } from './sites'
import type { Work } from './work'

const PAGE_LIMIT = 1.3
const SQL_LIMIT = 1.5
/** Facets that were not asked before may take this part of GROUPING SETS over the same rows; facets.ts measures them by themselves. */
const FACETS_LIMIT = 1 / 10
const FACETS_BY_HAND = 'facets by hand'
const CONNECTIONS = 8
const FRESH = 'contracts, asked for the first time'

/** Pages of 50 rows beside a bare Next page, and what they ask beside SQL by hand. */
export async function measurePages(work: Work): Promise<Section[]> {
  const questions = await withConnection(work.databaseUrl, pageQuestions)
  return [await htmlPages(work, questions), await questionsBySql(work, questions)]
}

async function htmlPages(work: Work, questions: readonly PageQuestion[]): Promise<Section> {
  const site = await work.site()
  const bare = await openBareNext(work.log)
  const client = new Client()
  const addresses = new Map([
    ['bare Next page', bare.address],
    ...questions.map((question) => [question.name, addressOf(site.address, question)] as const),
  ])
  const bytes = new Map<string, number>()
  const sides = Object.fromEntries(
    [...addresses].map(([name, address]) => [
      name,
      async (_: number) => {
        const answer = await askWell(client, address)
        bytes.set(name, answer.bytes)
        return answer.ms
      },
    ]),
  )
  // No two of these are the same, and none is asked again below: each leaves nearly all contracts in.
  sides[FRESH] = async (round) => {
    const answer = await askWell(client, `${site.address}/contracts?amount-to=${4_000_000_000 + round}`)
    bytes.set(FRESH, answer.bytes)
    return answer.ms
  }
  work.log('Pages, one by one')
  const samples = await sideBySide(sides, work.rounds, Math.ceil(work.rounds / 4))
  client.close()
  const asker = await work.asker()
  samples[FACETS_BY_HAND] = []
  for (let times = 0; times < 9; times++)
    samples[FACETS_BY_HAND].push(await asker.ms({ sql: facets('true') }))
  work.log('Pages, eight at once')
  const rates = new Map<string, number>()
  for (const [name, address] of addresses) rates.set(name, await rate(address, CONNECTIONS, work.seconds))
  const reference = samples['bare Next page'] ?? []
  const allowance = FACETS_LIMIT * ratioOf(samples[FACETS_BY_HAND] ?? [], reference)
  const rows = [...addresses.keys(), FRESH].map((name) => {
    const own = samples[name] ?? []
    const limit = name === FRESH ? PAGE_LIMIT + allowance : PAGE_LIMIT
    const ratio = name === 'bare Next page' ? '' : against(ratioOf(own, reference), limit)
    return [
      name,
      ...spread(own),
      rates.get(name)?.toFixed(0) ?? '',
      ((bytes.get(name) ?? 0) / 1000).toFixed(0),
      ratio,
    ]
  })
  return {
    title: 'A page of 50 rows as HTML',
    head: ['page', 'p50 ms', 'p95 ms', 'p99 ms', 'requests/s', 'kB', `× bare (≤ ${PAGE_LIMIT})`],
    rows,
    notes: [
      `Each page ${work.rounds} times over one connection, turn by turn; requests per second over ${CONNECTIONS} connections for ${work.seconds} s each. The client runs on the same machine. Nothing is compressed. What the site has answered before it may remember; what is asked for the first time it counts anew, over all contracts.`,
      `${FRESH}: it also counts its facets, so its limit is that of a page and a tenth of GROUPING SETS over the same rows (${inMs(percentile(samples[FACETS_BY_HAND] ?? [], 50))} ms) together: ${(PAGE_LIMIT + allowance).toFixed(1)}×.`,
      `Depth: the page in the middle takes ${inMs(percentile(samples['contracts, page in the middle'] ?? [], 50))} ms, the last ${inMs(percentile(samples['contracts, last page'] ?? [], 50))} ms, the first ${inMs(percentile(samples['contracts, first page'] ?? [], 50))} ms.`,
    ],
    raw: samples,
  }
}

async function questionsBySql(work: Work, questions: readonly PageQuestion[]): Promise<Section> {
  const asker = await work.asker()
  work.log('What pages ask, beside SQL by hand')
  const sides: Record<string, (round: number) => Promise<number>> = Object.fromEntries(
    questions.flatMap(({ name, list, raw, sql, values }) => [
      [name, () => asker.ms({ list, raw })],
      [`${name} by hand`, () => asker.ms({ sql, ...(values && { values }) })],
    ]),
  )
  // No two of these are the same, and each leaves nearly all contracts in.
  sides[FRESH] = (round) => asker.ms({ list: 'contracts', raw: { 'amount-to': `${3_000_000_000 + round}` } })
  const [first] = questions
  sides[`${FRESH} by hand`] = async () =>
    (await asker.ms({ sql: first?.sql ?? '' })) + (await asker.ms({ sql: facets('true') }))
  const samples = await sideBySide(sides, work.rounds, Math.ceil(work.rounds / 4))
  const rows = [...questions.map(({ name }) => name), FRESH].map((name) => {
    const own = samples[name] ?? []
    const byHand = samples[`${name} by hand`] ?? []
    return [name, ...spread(own), ...spread(byHand), against(ratioOf(own, byHand), SQL_LIMIT)]
  })
  return {
    title: 'What such a page asks of the ledger',
    head: ['page', 'p50 ms', 'p95', 'p99', 'SQL p50 ms', 'p95', 'p99', `× SQL (≤ ${SQL_LIMIT})`],
    rows,
    notes: [
      'Ours is all that the page asks: its rows, its place among all, the exact number of rows, facets and sums, from memory where the same was asked before. The SQL by hand (tests/bench/ask/by-hand.ts) reads the 50 rows and nothing else, with prepared statements in the same process; for what is asked for the first time also six facets and the sums, by GROUPING SETS.',
    ],
    raw: samples,
  }
}
