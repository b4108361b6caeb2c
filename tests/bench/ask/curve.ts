import { withConnection } from '@/lib/db/databases'
import { memoryOf } from '../support/process'
import { inMs, percentile } from '../support/side-by-side'
import { Asker } from './asker'
import { contractPages, facets } from './by-hand'
import type { Question } from './queries'
import type { Section } from './section'

/** A ledger of the curve, and what to do when it is measured. */
export type Sized = { url: string; done: () => Promise<unknown> }

/** What is measured in each ledger, by name: ours, and by hand. A function gives another question each time. */
const costs: Readonly<Record<string, Question | ((round: number) => Question)>> = {
  'first page': { list: 'contracts', raw: {} },
  'first page, SQL by hand': { sql: contractPages.first },
  'last page': { list: 'contracts', raw: { before: 'end' } },
  'rare word': { list: 'contracts', raw: { q: 'hovercraft' } },
  'rare word, SQL by hand': { sql: contractPages.rare },
  'common word': { list: 'contracts', raw: { q: 'software' } },
  'facets, cold': (round) => ({ facetsOf: { 'amount-to': `${2_000_000_000 + round}` } }),
  'facets, warm': { facetsOf: {} },
  'facets, GROUPING SETS': { sql: facets('true') },
  'partnerships, first page': { list: 'partnerships', raw: {} },
}

/** Measures the same in ledgers of growing size, and says which cost grows how. */
export async function measureCurve(
  sizes: readonly (() => Promise<Sized>)[],
  rounds: number,
  log: (line: string) => void,
): Promise<Section> {
  const points: { contracts: number; ms: Record<string, number> }[] = []
  for (const open of sizes) {
    const { url, done } = await open()
    const contracts = await count(url)
    log(`Asking a ledger of ${contracts} contracts`)
    points.push({ contracts, ms: await pointOf(url, rounds) })
    await done()
  }
  const names = [...Object.keys(costs), 'start: the first answer', 'memory MB']
  const rows = names.map((name) => [
    name,
    ...points.map(({ ms }) => inMs(ms[name] ?? Number.NaN)),
    growth(points.map(({ contracts, ms }) => [contracts, ms[name] ?? Number.NaN])),
  ])
  return {
    title: 'Which cost grows how',
    head: ['ms (p50)', ...points.map(({ contracts }) => `${contracts} contracts`), 'grows'],
    rows,
    notes: [
      `Growth is that from the first to the last size: n^1 is as the rows do, n^0 not at all. The median of ${rounds} times each, the question asked before unless it says cold.`,
      'The first answer of a process waits until the tables are in its memory. Memory is that of the process which asks, at the end.',
    ],
    raw: points,
  }
}

async function pointOf(url: string, rounds: number): Promise<Record<string, number>> {
  const asker = await Asker.start(url)
  const ms: Record<string, number> = {
    'start: the first answer': await asker.ms({ list: 'contracts', raw: { kind: 'award' } }),
  }
  for (const [name, question] of Object.entries(costs)) {
    const taken: number[] = []
    for (let round = -2; round < rounds; round++) {
      const took = await asker.ms(typeof question === 'function' ? question(round) : question)
      if (round >= 0) taken.push(took)
    }
    ms[name] = percentile(taken, 50)
  }
  ms['memory MB'] = memoryOf(asker.pid) / 1e6
  await asker.stop()
  return ms
}

/** How something grows with the rows: the exponent between the first and the last point. */
export function growth(points: readonly (readonly [rows: number, cost: number])[]): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || first === last) return ''
  const exponent = Math.log(last[1] / first[1]) / Math.log(last[0] / first[0])
  if (Number.isNaN(exponent)) return ''
  const words =
    exponent < 0.15
      ? 'hardly'
      : exponent < 0.85
        ? 'slower than the rows'
        : exponent < 1.15
          ? 'as the rows'
          : 'faster than the rows'
  return `${words} (n^${exponent.toFixed(2)})`
}

async function count(url: string): Promise<number> {
  const { rows } = await withConnection(url, (client) =>
    client.query<{ contracts: number }>('SELECT count(*)::int AS contracts FROM contract'),
  )
  return rows[0]?.contracts ?? 0
}
