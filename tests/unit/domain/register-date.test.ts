import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateOrder, DateOrderSurvey } from '@/lib/domain/date-order'
import { readRegisterDate } from '@/lib/domain/register-date'

/** Every date that the Atlas' snapshot of 7 October 2020 writes, with the days it means, read by other means than ours. */
const snapshot = readFileSync('tests/fixtures/datasets/atlas-dates.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

const read = (text: string, order: DateOrder = 'mdy') => readRegisterDate(text, { order })
const span = (text: string, order?: DateOrder) => {
  const { earliest, latest } = read(text, order)
  return [earliest, latest]
}

describe('a date of a register', () => {
  it('is understood in every spelling of the Atlas of 2020, but for two that cannot be decided', () => {
    expect(snapshot.length).toBe(1486)
    const ours = snapshot.map(([text = '']) => {
      const { earliest, latest } = read(text)
      return [text, earliest ?? '', latest ?? '']
    })
    expect(ours).toEqual(snapshot)
    const undecided = snapshot.filter(([text = '']) => !read(text).understood)
    expect(undecided.map(([text]) => text)).toEqual(['10/4', '9/21/0206'])
  })

  it.each([
    ['12/27/2012', '2012-12-27', '2012-12-27'],
    ['3/22/18', '2018-03-22', '2018-03-22'],
    ['3/22/95', '1995-03-22', '1995-03-22'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-2019', '2017-01-01', '2019-12-31'],
    ['2017 to 2019', '2017-01-01', '2019-12-31'],
    ['2016-17', '2016-01-01', '2017-12-31'],
    ['2019-08', '2019-08-01', '2019-08-31'],
    ['2011-12', '2011-01-01', '2012-12-31'],
    ['01/17,2019', '2019-01-17', '2019-01-17'],
    ['05/2016', '2016-05-01', '2016-05-31'],
    ['02/2020', '2020-02-01', '2020-02-29'],
    ['26 Mar 2014', '2014-03-26', '2014-03-26'],
    ['Mar-18', '2018-03-01', '2018-03-31'],
    ['Wednesday, August 28th, 2019', '2019-08-28', '2019-08-28'],
    ['28. März 2014', '2014-03-28', '2014-03-28'],
    ['3 de mayo de 2016', '2016-05-03', '2016-05-03'],
    ['août 2019', '2019-08-01', '2019-08-31'],
    ['21, 2019', '2019-01-01', '2019-12-31'],
    ['20190828', '2019-08-28', '2019-08-28'],
    ['2019-08-28T23:30:00-05:00', '2019-08-28', '2019-08-28'],
    ['2019-08-28 00:00:00', '2019-08-28', '2019-08-28'],
    ['8/28/2019 12:00:00 AM', '2019-08-28', '2019-08-28'],
    ['43655', '2019-07-09', '2019-07-09'],
    ['43831', '2020-01-01', '2020-01-01'],
    ['43831.75', '2020-01-01', '2020-01-01'],
    ['7/12/1905', '2020-01-01', '2020-12-31'],
    ['1905-07-12 00:00:00', '2020-01-01', '2020-12-31'],
    [' 07/21/2017 ', '2017-07-21', '2017-07-21'],
  ])('%j is %s to %s', (text, earliest, latest) => {
    expect(read(text)).toEqual({ earliest, latest, text: text.trim(), understood: true })
  })

  it('has the parts in the order of its register, and does not swap them when that is no date', () => {
    expect(span('04/05/2019', 'mdy')).toEqual(['2019-04-05', '2019-04-05'])
    expect(span('04/05/2019', 'dmy')).toEqual(['2019-05-04', '2019-05-04'])
    expect(span('04/05/19', 'ymd')).toEqual(['2004-05-19', '2004-05-19'])
    const swapped = { earliest: null, latest: null, understood: false }
    expect(read('27/12/2019', 'mdy')).toMatchObject(swapped)
    expect(read('12/27/2019', 'dmy')).toMatchObject(swapped)
  })

  it('is as wide as both of its readings where no order is known and none is ruled out', () => {
    expect(span('04/05/2019', 'undecided')).toEqual(['2019-04-05', '2019-05-04'])
    expect(span('5/5/2019', 'undecided')).toEqual(['2019-05-05', '2019-05-05'])
    expect(span('27/12/2019', 'undecided')).toEqual(['2019-12-27', '2019-12-27'])
    expect(span('12/27/2019', 'undecided')).toEqual(['2019-12-27', '2019-12-27'])
  })

  it.each([
    ...['2/30/2019', '13/2019', '2019-2017', '12345', 'Smarch 1, 2019', 'Marble 1, 2019', 'soon', '10/4'],
    ...['0/0/2019', '9/21/0206', '18-Mar', '1/1/1905', '1850', '2019-13-01', '3/4', '99999999', '1e3'],
  ])('stays unknown with its text when it is %j', (text) => {
    expect(read(text)).toEqual({ earliest: null, latest: null, text, understood: false })
  })

  it('is not there in an empty cell, which is no mistake', () => {
    expect(read('  ')).toEqual({ earliest: null, latest: null, text: null, understood: true })
  })
})

const days = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2035, 11, 31) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000))

/** A day in every form of one order, and in those that have none. */
function spellings(date: Date, order: 'mdy' | 'dmy'): string[] {
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const two = (number: number) => String(number % 100).padStart(2, '0')
  const word = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  const short = word.slice(0, 3)
  const parts = (one: number | string, other: number | string) =>
    order === 'mdy' ? [one, other] : [other, one]
  const numeric = ['/', '-', '.'].flatMap((sign) => [
    [...parts(m, d), y].join(sign),
    [...parts(two(m), two(d)), two(y)].join(sign),
  ])
  return [
    ...numeric,
    ...[`${numeric[0]} 13:05`, `${parts(m, d).join('/')},${y}`, `${parts(m, d).join('/')}/ ${y}`],
    ...[`${y}-${two(m)}-${two(d)}`, `${y}/${m}/${d}`, `${y}${two(m)}${two(d)}`, date.toISOString()],
    ...[`${word} ${d}, ${y}`, `${d} ${short} ${y}`, `${d}-${short}-${two(y)}`, `${y}-${short}-${two(d)}`],
    ...[`${short} ${y}`, `${m}/${y}`, `${y}-${two(m)}`, `${d}, ${y}`, String(y), `${y}-${y + 1}`],
    String(Math.round(date.getTime() / 86_400_000) + 25_569),
  ].filter((text) => !text.includes('2036'))
}

describe('every day from 1990 to 2035', () => {
  it('lies within what each of its spellings says, in the order of its register and in none', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('mdy' as const, 'dmy' as const), (date, order) => {
        const day = date.toISOString().slice(0, 10)
        for (const text of spellings(date, order))
          for (const known of [order, 'undecided'] as const) {
            const { earliest, latest, understood } = read(text, known)
            expect([text, understood]).toEqual([text, true])
            expect(`${earliest} ${day} ${latest}`).toSatisfy(
              () => (earliest ?? '9') <= day && day <= (latest ?? ''),
            )
          }
      }),
      { numRuns: 300 },
    )
  })

  it('is the year that a spreadsheet hid in a day of 1905', () => {
    for (let year = 1990; year <= 2035; year++) {
      const shown = new Date((year - 25_569) * 86_400_000)
      const text = `${shown.getUTCMonth() + 1}/${shown.getUTCDate()}/1905`
      expect(span(text)).toEqual([`${year}-01-01`, `${year}-12-31`])
    }
  })

  it('never makes a date of other text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('mdy', 'dmy', 'ymd', 'undecided'),
        (text, order) => {
          const { earliest, latest, understood } = read(text, order as DateOrder)
          if (text.trim()) expect(understood).toBe(earliest !== null && latest !== null && earliest <= latest)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the order of dates', () => {
  const order = (...texts: string[]) => {
    const survey = new DateOrderSurvey()
    for (const text of texts) survey.add(text)
    return survey.order
  }

  it('is what a part over 12 shows, anywhere in the source', () => {
    expect(order('1/2/2018', '3/22/18', '2019', 'soon')).toBe('mdy')
    expect(order('01.02.2018', '22.03.2018', '2018-01-02')).toBe('dmy')
    expect(order('22/3/2018 10:15')).toBe('dmy')
  })

  it('stays undecided where the source contradicts itself, or never shows it', () => {
    expect(order('3/22/18', '22/3/18')).toBe('undecided')
    expect(order('3/4/18', '2018-03-22', '')).toBe('undecided')
  })
})
