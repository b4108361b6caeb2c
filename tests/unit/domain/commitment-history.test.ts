import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentHistory } from '@/lib/domain/commitment-history'
import { commitmentState } from '@/lib/domain/commitment-state'
import type { CommitmentTerms } from '@/lib/domain/commitment-terms'
import { dayOfCount } from '@/lib/domain/possible-days'

const start = 18_000
const anyDay = fc.integer({ min: start, max: start + 40 })

type Days = { earliest: Date | null; latest: Date | null }

/** Days as wide as a source can leave them. */
const wide: fc.Arbitrary<Days> = fc.tuple(fc.option(anyDay), fc.option(anyDay)).map(([one, two]) => {
  const swap = one !== null && two !== null && one > two
  const [first, last] = swap ? [two, one] : [one, two]
  return {
    earliest: first === null ? null : dayOfCount(first),
    latest: last === null ? null : dayOfCount(last),
  }
})
const exact: fc.Arbitrary<Days> = anyDay.map((day) => ({
  earliest: dayOfCount(day),
  latest: dayOfCount(day),
}))

const made = (days: fc.Arbitrary<Days>): fc.Arbitrary<CommitmentTerms> =>
  fc
    .record({
      from: days,
      until: fc.option(days),
      successor: fc.option(days),
      evidence: fc.array(
        fc.record({ stance: fc.constantFrom('supports' as const, 'contradicts' as const), days }),
        { maxLength: 3 },
      ),
    })
    .map(({ from, until, successor, evidence }) => ({
      kind: 'moratorium',
      momentary: false,
      fromEarliest: from.earliest,
      fromLatest: from.latest,
      untilEarliest: until?.earliest ?? null,
      untilLatest: until?.latest ?? null,
      successor,
      evidence: evidence.map(({ stance, days: on }, index) => ({ id: String(index), stance, ...on })),
    }))

describe('the history of a commitment', () => {
  it('says of each day what the state of that day is, without a gap', () => {
    fc.assert(
      fc.property(made(wide), fc.integer({ min: start - 5, max: start + 50 }), (terms, day) => {
        const periods = commitmentHistory(terms)
        const on = dayOfCount(day)
        const holding = periods.filter(
          ({ from, to }) => (from === null || from <= on) && (to === null || to >= on),
        )
        expect(holding).toHaveLength(1)
        expect(holding[0]?.state).toEqual(commitmentState(terms, on))
        expect(periods[0]?.from).toBeNull()
        expect(periods.at(-1)?.to).toBeNull()
      }),
    )
  })

  it('tells each stretch from the next', () => {
    fc.assert(
      fc.property(made(wide), (terms) => {
        const periods = commitmentHistory(terms)
        for (const [index, { state }] of periods.slice(1).entries())
          expect(state).not.toEqual(periods[index]?.state)
      }),
    )
  })

  it('begins before the commitment does, and ends with what it is today', () => {
    const on = (iso: string) => new Date(`${iso}T00:00:00Z`)
    const days = { fromEarliest: on('2020-06-10'), fromLatest: on('2020-06-10') }
    const end = { untilEarliest: on('2021-06-10'), untilLatest: on('2021-06-10') }
    const terms = {
      kind: 'moratorium',
      momentary: false,
      successor: null,
      evidence: [],
      ...days,
      ...end,
    } as const
    expect(commitmentHistory(terms).map(({ from, to, state }) => [from, to, state.key])).toEqual([
      [null, on('2020-06-09'), 'not_begun'],
      [on('2020-06-10'), on('2021-06-10'), 'in_force'],
      [on('2021-06-11'), null, 'expired'],
    ])
  })
})

describe('the state of a commitment', () => {
  it('is known on every day where all dates are days and no two pieces of evidence share one', () => {
    const distinct = made(exact).filter(({ evidence }) => {
      const days = evidence.map(({ earliest }) => earliest?.getTime())
      return new Set(days).size === days.length
    })
    fc.assert(
      fc.property(distinct, anyDay, (terms, day) => {
        expect(commitmentState(terms, dayOfCount(day)).key).not.toBe('unknown')
      }),
    )
  })

  it('only becomes unknown when dates are less precise, and never something else', () => {
    const blurred = fc.tuple(
      made(exact),
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 6, maxLength: 6 }),
    )
    fc.assert(
      fc.property(blurred, anyDay, ([terms, widths], day) => {
        const sharp = commitmentState(terms, dayOfCount(day))
        const vague = commitmentState(blur(terms, widths), dayOfCount(day))
        if (vague.key !== 'unknown') expect(vague.key).toBe(sharp.key)
      }),
    )
  })
})

/** The same dates as intervals around them. */
function blur(terms: CommitmentTerms, widths: readonly (readonly [number, number])[]): CommitmentTerms {
  const around = (days: Days, index: number): Days => {
    const [before, after] = widths[index % widths.length] ?? [0, 0]
    const moved = (date: Date | null, by: number) => date && new Date(date.getTime() + by * 86_400_000)
    return { earliest: moved(days.earliest, -before), latest: moved(days.latest, after) }
  }
  const from = around({ earliest: terms.fromEarliest, latest: terms.fromLatest }, 0)
  const until = around({ earliest: terms.untilEarliest, latest: terms.untilLatest }, 1)
  return {
    ...terms,
    fromEarliest: from.earliest,
    fromLatest: from.latest,
    untilEarliest: until.earliest,
    untilLatest: until.latest,
    successor: terms.successor && around(terms.successor, 2),
    evidence: terms.evidence.map((one, index) => ({ ...one, ...around(one, index + 3) })),
  }
}
