import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/tests/setup/test-database'
import { hostileText } from '../../fixtures/hostile-text'

let close: () => Promise<void>

beforeAll(async () => {
  ;({ close } = await createTestDatabase('seeded'))
})
afterAll(() => close())

describe('the search answers', () => {
  it.each([
    ['operators', '&|!:*()<->'],
    ['a statement', "'; DROP TABLE company; --"],
    ['wildcards', '%_\\'],
    ['a quotation mark', '"'],
    ['many quotation marks', '"'.repeat(500)],
    ['a minus', '-'],
    ['minuses', '- - -'],
    ['empty phrases left out', '-"-"-'],
    ['brackets', '((('],
    ['a query of PostgreSQL', "'ring':*A"],
    ['one long word', 'a'.repeat(5000)],
    ['control characters', '\u0001\u0007'],
    ['half a character', '\uD800'],
    ['an ellipsis', '…'],
    ['a duck', '🦆'],
    ['other scripts', 'مرحبا 你好 привет'],
    ['two thousand words', Array.from({ length: 2000 }, (_, place) => `word${place}`).join(' ')],
    ['one word five hundred times', 'police '.repeat(500)],
  ])('%s in bounded time, without a failure', async (_, typed) => {
    const { searchLedger } = await import('@/lib/queries/search')
    const { suggest } = await import('@/lib/queries/suggest')
    const text = typed.replace(/\p{Surrogate}/gu, '�')
    expect((await searchLedger(text)).groups).toBeInstanceOf(Array)
    expect((await suggest(text)).suggestions.length).toBeLessThanOrEqual(8)
  })

  it('any signs', async () => {
    const { searchLedger } = await import('@/lib/queries/search')
    const signs = hostileText.filter((text) => !text.includes('\0'))
    await fc.assert(
      fc.asyncProperty(signs, async (typed) => {
        expect((await searchLedger(typed)).groups).toBeInstanceOf(Array)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('wrong addresses with what is wrong: too long, controls, halves of characters, other parameters', async () => {
    const { suggestAnswer } = await import('@/lib/api/suggest-answer')
    const ask = (query: string) => suggestAnswer(new Request(`http://ledger.test/suggest?${query}`))
    for (const wrong of [`q=${'a'.repeat(201)}`, 'q=%00', 'q=%07', 'nonsense=1'])
      await expect(ask(wrong), wrong).rejects.toMatchObject({ problem: { status: 400 } })
    const answer = await ask('q=seat')
    expect(answer.headers.get('Cache-Control')).toContain('s-maxage')
    const tag = answer.headers.get('ETag') ?? ''
    const again = await suggestAnswer(
      new Request('http://ledger.test/suggest?q=seat', { headers: { 'If-None-Match': tag } }),
    )
    expect(again.status).toBe(304)
  })
})
