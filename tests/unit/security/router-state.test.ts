import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRouterState } from '@/lib/security/router-state'

const header = (state: unknown) => encodeURIComponent(JSON.stringify(state))

it.each([
  [['', { children: ['__PAGE__', {}] }]],
  [['', { children: ['companies', { children: [['slug', 'ring', 'd', null], {}] }] }, null, 'refetch', 16]],
  [['', { children: ['__PAGE__?{"q":"ring"}', {}, ['/companies?q=ring', '/companies'], null] }]],
])('the state of a router is known: %j', (state) => {
  expect(isRouterState(header(state))).toBe(true)
})

it.each([
  '%5B%22',
  '{"a":1}',
  '[]',
  '%',
  '["",{"children":[7,{}]}]',
  header(['', {}, 'x']),
  header(['', {}, null, 'other']),
])('what Next cannot read is none: %s', (text) => {
  expect(isRouterState(text)).toBe(false)
})

it('no text is too much for it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json()),
      (text) => !isRouterState(text) || JSON.parse(text) !== null,
    ),
  )
  expect(isRouterState(header('['.repeat(9000)))).toBe(false)
  expect(isRouterState(`${'["",{"c":'.repeat(1500)}["",{}]${'}]'.repeat(1500)}`)).toEqual(expect.any(Boolean))
})
