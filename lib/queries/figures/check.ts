import type { PrismaClient } from '@/lib/db/generated/client'
import { isCounter } from '@/lib/domain/counters'
import { totalOn } from '@/lib/domain/stale'
import { allConflicts } from './conflicts'
import { datedTotals } from './dated-totals'
import { countNow } from './recount'

/** What a figure is held to, as its file declares it. Numbers are in the figure's unit. */
export type FigureExpectation = {
  slug: string
  value?: number | undefined
  outOf?: number | undefined
  /** What its dated records count by the end of a day. */
  on?: readonly { day: string; value: number }[] | undefined
  rivals?: number | undefined
  /** Contradictions of its claims that nobody has explained. */
  conflicts?: number | undefined
}

/** An expectation that does not hold; `found` is null where there is nothing to compare with. */
export type Deviation = { figure: string; what: string; expected: number; found: number | null }

const figureSelect = {
  slug: true,
  counter: true,
  value: true,
  outOf: true,
  chosenClaim: { select: { quantity: true } },
  claims: { select: { role: true, claimId: true } },
} as const

/** What came of a check; `undeclared`: figures of the ledger that none of the expectations is about. */
export type FigureCheck = { checked: number; deviations: Deviation[]; undeclared: string[] }

/** Computes every figure of the ledger anew and compares it with what is published and with what was declared. */
export async function checkFigures(
  db: PrismaClient,
  expectations: readonly FigureExpectation[],
): Promise<FigureCheck> {
  const figures = await db.figure.findMany({ orderBy: { slug: 'asc' }, select: figureSelect })
  const open = (await allConflicts(db)).filter(({ status }) => status === 'open')
  const deviations: Deviation[] = expectations
    .filter(({ slug }) => !figures.some((figure) => figure.slug === slug))
    .map(({ slug, value }) => ({
      figure: slug,
      what: 'the figure in the ledger',
      expected: value ?? 1,
      found: null,
    }))
  const undeclared: string[] = []
  for (const figure of figures) {
    const found = await computed(figure)
    compare(figure.slug, 'the number published', Number(figure.value), found.value)
    const expected = expectations.find(({ slug }) => slug === figure.slug)
    if (!expected) {
      undeclared.push(figure.slug)
      continue
    }
    compare(figure.slug, 'the number', expected.value, found.value)
    compare(figure.slug, 'what it is out of', expected.outOf, found.outOf)
    compare(
      figure.slug,
      'rival claims',
      expected.rivals,
      figure.claims.filter(({ role }) => role === 'rival').length,
    )
    const own = figure.claims.map(({ claimId }) => claimId)
    const unexplained = open.filter(({ claims }) => claims.some(({ id }) => own.includes(id))).length
    compare(figure.slug, 'contradictions not explained', expected.conflicts, unexplained)
    const totals = expected.on ? await datedTotals(figure.counter, db) : null
    for (const { day, value } of expected.on ?? [])
      compare(figure.slug, `the count by the end of ${day}`, value, totals && totalOn(totals, day))
  }
  return { checked: figures.length, deviations, undeclared }

  async function computed({ counter, chosenClaim }: (typeof figures)[number]) {
    if (!counter || !isCounter(counter)) {
      const quantity = chosenClaim?.quantity
      return { value: quantity ? Number(quantity) : null, outOf: null }
    }
    const { value, outOf } = await countNow(counter, db)
    return { value: Number(value), outOf: outOf === null ? null : Number(outOf) }
  }

  function compare(figure: string, what: string, expected: number | undefined, found: number | null): void {
    if (expected !== undefined && expected !== found) deviations.push({ figure, what, expected, found })
  }
}

/** A deviation in a line: which figure, what of it, and by how much. */
export function deviationLine({ figure, what, expected, found }: Deviation): string {
  if (found === null) return `${figure}: ${what} is not there; expected ${number(expected)}`
  const by = `${number(Math.abs(found - expected))} ${found > expected ? 'more' : 'fewer'}`
  return `${figure}: ${what}: ${number(found)}, expected ${number(expected)} (${by})`
}

const written = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const number = (value: number) => written.format(value)
