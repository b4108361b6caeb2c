import { expect, test } from 'vitest'
import { cslItem, datePartsOf, namesOf } from '@/lib/citation/csl-item'
import { cited } from './cited'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

test('A date is never more precise than its source', () => {
  expect(datePartsOf(day('2020-08-21'), day('2020-08-21'))).toEqual([[2020, 8, 21]])
  expect(datePartsOf(day('2020-08-01'), day('2020-08-31'))).toEqual([[2020, 8]])
  expect(datePartsOf(day('2020-01-01'), day('2020-12-31'))).toEqual([[2020]])
  expect(datePartsOf(day('2020-08-20'), day('2020-08-21'))).toEqual([[2020, 8]])
  expect(datePartsOf(day('2020-06-30'), day('2020-07-02'))).toEqual([[2020]])
  expect(datePartsOf(day('2017-01-01'), day('2019-12-31'))).toEqual([[2017], [2019]])
  expect(datePartsOf(null, day('2020-08-21'))).toBeNull()
  expect(datePartsOf(day('2020-08-21'), null)).toBeNull()
})

test('What a date leaves out stands in the note', () => {
  const early = { ...cited, publishedEarliest: day('2020-08-20') }
  expect(cslItem(early).note).toBe(
    'Published 20 or 21 Aug 2020. Blue Ledger, version 3 (21 Nov 2026): https://ledger.example.org/evidence/q-p9710v2yz2qxp',
  )
})

test('Names of people are turned round, names of others stay whole', () => {
  expect(namesOf('Jack Poulson')).toEqual([{ family: 'Poulson', given: 'Jack' }])
  expect(namesOf('Ada L. Moss, Cy O’Hara and The Associated Press')).toEqual([
    { family: 'Moss', given: 'Ada L.' },
    { family: 'O’Hara', given: 'Cy' },
    { literal: 'The Associated Press' },
  ])
  expect(namesOf('Reuters')).toEqual([{ literal: 'Reuters' }])
})

test('Whoever speaks is named, and an original without an address is found by the permalink', () => {
  const item = cslItem({ ...cited, speaker: 'Evan Hill', url: null })
  expect(item.note).toMatch(/^Said by Evan Hill\. /)
  expect(item.URL).toBe(cited.permalink)
})
