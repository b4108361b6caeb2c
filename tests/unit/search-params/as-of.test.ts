import { expect, it } from 'vitest'
import { agenciesList } from '@/lib/search-params/agencies'
import { readAsOf } from '@/lib/search-params/as-of'
import { parseParams } from '@/lib/search-params/parse'

it.each([
  ['3', { version: 3 }],
  ['v12', { version: 12 }],
  ['2026-11-21', { day: '2026-11-21' }],
])('as-of=%s names a moment', (text, asOf) => {
  expect(readAsOf({ 'as-of': text })).toEqual({ asOf, problems: [] })
})

it.each(['0', '2026-02-30', '2026-11', 'yesterday', '-1', '1e3'])(
  'as-of=%s is named as a problem',
  (text) => {
    const { asOf, problems } = readAsOf({ 'as-of': text })
    expect(asOf).toBeNull()
    expect(problems).toMatchObject([{ name: 'as-of', value: text }])
  },
)

it('An empty as-of asks for nothing', () => {
  expect(readAsOf({ 'as-of': '' })).toEqual({ asOf: null, problems: [] })
})

it('A list says that it shows the present only', () => {
  const { problems } = parseParams(agenciesList.parameters, { 'as-of': '3' })
  expect(problems).toMatchObject([{ name: 'as-of', message: expect.stringContaining('as it is now') }])
})
