import { describe, expect, it } from 'vitest'
import {
  amountSpan,
  either,
  orderPhrase,
  phrase,
  span,
  withFamily,
  wordsPhrase,
} from '@/components/lists/sentence'

describe('the sentence over a list', () => {
  it('joins what may be either', () => {
    expect(either(['police'])).toBe('police')
    expect(either(['police', 'sheriff', 'campus police'])).toBe('police, sheriff or campus police')
  })

  it('leaves out what is not asked', () => {
    expect(phrase('in', [])).toBeNull()
    expect(phrase('in', [2021, 2022])).toBe('in 2021 or 2022')
    expect(span(null, null)).toBeNull()
    expect(amountSpan(null, null)).toBeNull()
  })

  it.each([
    [2018, 2020, 'from 2018 to 2020'],
    [2018, null, 'from 2018 on'],
    [null, 2020, 'up to 2020'],
    [2020, 2020, '2020'],
  ])('says the years %s to %s as “%s”', (from, to, words) => {
    expect(span(from, to)).toBe(words)
  })

  it.each([
    ['1000000', null, 'of at least 1,000,000'],
    [null, '-2500.5', 'of at most −2,500.5'],
    ['0.1234', '98765432109876543.21', 'of 0.1234 to 98,765,432,109,876,543.21'],
  ])('says the amounts %s to %s digit by digit', (from, to, words) => {
    expect(amountSpan(from, to)).toBe(words)
  })

  it('names the words that were searched for, not those that nothing has', () => {
    expect(wordsPhrase('amazon', null)).toBe('with the words “amazon”')
    expect(wordsPhrase('amzon', 'amazon')).toBe('with the words “amazon”')
    expect(wordsPhrase(null, null)).toBeNull()
  })

  it('says that those whom a company owns are counted with it', () => {
    const name = withFamily([
      { value: 'amazon', label: 'Amazon', note: 'and subsidiaries' },
      { value: 'cisco', label: 'Cisco' },
    ])
    expect(phrase('of', ['amazon', 'cisco', 'nobody'], name)).toBe(
      'of Amazon and its companies, Cisco or nobody',
    )
  })

  it('says the order, and nothing of one that has no words', () => {
    const words = { amount: ['smallest first', 'largest first'] } as const
    expect(orderPhrase('-amount', words)).toBe('largest first')
    expect(orderPhrase('amount', words)).toBe('smallest first')
    expect(orderPhrase('mood', words)).toBeNull()
  })
})
