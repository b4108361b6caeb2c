import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparator, canBothHold, rangeOf } from '@/lib/domain/claims'
import { type ComparableClaim, conflictBetween, conflictsAmong } from '@/lib/domain/conflicts'

const none = { earliest: null, latest: null }
const on = (day: string) => ({ earliest: day, latest: day })

const claim = (given: Partial<ComparableClaim>): ComparableClaim => ({
  id: JSON.stringify(given),
  metric: 'police-partners',
  subject: 'ring',
  unit: 'agency',
  comparator: 'exactly',
  quantity: '401',
  currency: null,
  state: null,
  asOf: on('2019-08-28'),
  published: on('2019-08-28'),
  period: none,
  ...given,
})

const statement = (given: Partial<ComparableClaim>) =>
  claim({ metric: 'leaves', unit: null, comparator: null, quantity: null, ...given })

const pounds = (quantity: string, given: Partial<ComparableClaim> = {}) =>
  claim({
    quantity,
    currency: 'GBP',
    unit: 'pound-sterling',
    asOf: { earliest: '2019-06-01', latest: '2019-06-30' },
    period: { earliest: '2015-01-01', latest: '2019-12-31' },
    ...given,
  })

describe('two claims', () => {
  it('contradict each other when they give different numbers for one day', () => {
    const conflict = conflictBetween(claim({}), claim({ quantity: '405' }))
    expect(conflict).toEqual({ kind: 'values', when: 'same day' })
  })

  it('do not contradict each other when the one is within the other, or both are of other days', () => {
    const more = claim({ comparator: 'more_than', quantity: '400' })
    expect(conflictBetween(more, claim({ quantity: '1301' }))).toBeNull()
    expect(conflictBetween(more, claim({ quantity: '400' }))).toBeNull()
    const later = claim({ comparator: 'fewer_than', quantity: '300', asOf: on('2020-08-21') })
    expect(conflictBetween(more, later)).toBeNull()
    expect(conflictBetween(more, { ...later, asOf: more.asOf })).toMatchObject({ kind: 'values' })
  })

  it('are taken to be of the day of printing where none is given, and of no day where that is not known', () => {
    const undated = claim({ quantity: '405', asOf: none })
    expect(conflictBetween(claim({}), undated)).toMatchObject({ when: 'same day' })
    expect(conflictBetween(claim({}), { ...undated, published: none })).toBeNull()
  })

  it('count different things in other units, currencies, metrics and of others', () => {
    for (const other of [{ unit: 'city' }, { metric: 'customers' }, { subject: 'nextdoor' }])
      expect(conflictBetween(claim({}), claim({ quantity: '405', ...other }))).toBeNull()
    expect(conflictBetween(pounds('460000000'), pounds('660000000', { currency: 'USD' }))).toBeNull()
  })

  it('give 460 and 660 million for the same years, but not for others', () => {
    expect(conflictBetween(pounds('460000000'), pounds('660000000'))).toEqual({
      kind: 'values',
      when: 'perhaps the same day',
    })
    const longer = { period: { earliest: '2015-01-01', latest: '2020-12-31' } }
    expect(conflictBetween(pounds('460000000'), pounds('630000000', longer))).toBeNull()
    expect(conflictBetween(pounds('460000000'), pounds('630000000', { period: none }))).toBeNull()
    const [old, late] = [on('2021-01-05'), on('2024-03-01')]
    expect(conflictBetween(pounds('460000000', { asOf: old }), pounds('660000000', { asOf: late }))).toEqual({
      kind: 'values',
      when: 'same years',
    })
  })

  it('may round: 460 million and 463 million can both hold, 460 and 470 cannot', () => {
    expect(conflictBetween(pounds('460000000'), pounds('463000000'))).toBeNull()
    expect(conflictBetween(pounds('460000000'), pounds('471234567'))).toMatchObject({ kind: 'values' })
    expect(conflictBetween(claim({ quantity: '407' }), claim({ quantity: '410' }))).toMatchObject({})
  })

  it('say that something is so and that it is not: resolved where their times are apart', () => {
    const before = statement({ state: 'does_not_hold', asOf: on('2020-06-09') })
    const year = { earliest: '2020-06-10', latest: '2021-06-10' }
    const after = statement({ state: 'holds', asOf: on('2020-06-10'), period: year })
    expect(conflictBetween(before, after)).toEqual({ kind: 'states', when: 'apart' })
    const meanwhile = statement({ state: 'does_not_hold', asOf: on('2020-12-24') })
    expect(conflictBetween(meanwhile, after)).toEqual({ kind: 'states', when: 'perhaps the same day' })
    expect(conflictBetween(after, statement({ state: 'holds', asOf: on('2020-06-11') }))).toBeNull()
  })
})

const comparators: Comparator[] = ['exactly', 'more_than', 'at_least', 'about', 'up_to', 'fewer_than']
const quantities = fc.record({
  comparator: fc.constantFrom(...comparators),
  quantity: fc.oneof(
    fc.nat(2000).map(String),
    fc.nat(50).map((count) => String(count * 1000)),
  ),
})
const claims = quantities.chain((quantity) =>
  fc
    .record({ day: fc.constantFrom('2020-01-01', '2020-01-02', '2020-01-03'), id: fc.uuid() })
    .map(({ day, id }) => claim({ ...quantity, id, asOf: on(day) })),
)

describe('any claims', () => {
  it('contradict each other both ways or not at all, and never themselves', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        expect(conflictBetween(a, b)).toEqual(conflictBetween(b, a))
        expect(conflictBetween(a, a)).toBeNull()
      }),
    )
  })

  it('contradict each other only if no number satisfies both', () => {
    const holds = (
      { comparator, quantity }: { comparator: Comparator; quantity: string },
      number: number,
    ) => {
      const value = Number(quantity)
      if (comparator === 'more_than') return number > value
      if (comparator === 'at_least') return number >= value
      if (comparator === 'up_to') return number <= value
      return comparator === 'fewer_than' ? number < value : number === value
    }
    fc.assert(
      fc.property(quantities, quantities, fc.nat(60_000), (a, b, number) => {
        const both = canBothHold(rangeOf({ ...a, currency: null }), rangeOf({ ...b, currency: null }))
        if (holds(a, number) && holds(b, number)) expect(both).toBe(true)
      }),
    )
  })

  it('are each pair found once, and exactly those that contradict each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(claims, { selector: ({ id }) => id, maxLength: 12 }), (list) => {
        const found = conflictsAmong(list).map(({ claims: pair }) => pair.map(({ id }) => id).join(' '))
        const wanted = list.flatMap((a, index) =>
          list.slice(index + 1).flatMap((b) => (conflictBetween(a, b) ? [`${a.id} ${b.id}`] : [])),
        )
        expect(new Set(found)).toEqual(new Set(wanted))
        expect(found).toHaveLength(wanted.length)
      }),
    )
  })
})

it('a quantity that is no decimal is refused', () => {
  expect(() => rangeOf({ comparator: 'exactly', quantity: '1e9', currency: null })).toThrow(RangeError)
})
