import { expect, test } from 'vitest'
import { textDirective, withTextFragment } from '@/lib/citation/text-fragment'

const around = { prefix: '', suffix: '' }

test('A short quote is written whole, with hyphens, commas and ampersands encoded', () => {
  expect(textDirective({ exact: 'one-year stop, R&D', ...around })).toBe('one%2Dyear%20stop%2C%20R%26D')
})

test('A long quote is written by its two ends and what stands around them', () => {
  const exact = Array.from({ length: 30 }, (_, n) => `w${n + 1}`).join(' ')
  expect(textDirective({ exact, prefix: 'ut before the very quote ', suffix: '. And then it goes o' })).toBe(
    'the%20very%20quote-,w1%20w2%20w3%20w4%20w5%20w6,w25%20w26%20w27%20w28%20w29%20w30,-.%20And%20then',
  )
})

test('Words that are glued to a quote, or stand in another line, are no context', () => {
  const exact = Array.from({ length: 30 }, (_, n) => `w${n + 1}`).join(' ')
  expect(textDirective({ exact, prefix: 'law enforcement agencies', suffix: 'Meanwhile it' })).toMatch(
    /^w1%20.*w30$/,
  )
  expect(textDirective({ exact, prefix: 'law enforcement.\n\n', suffix: '\n\nMeanwhile it' })).toMatch(
    /^w1%20.*w30$/,
  )
})

test('A fragment that the address has already is kept', () => {
  const quote = { exact: 'the words', ...around }
  expect(withTextFragment('https://example.org/a', quote)).toBe('https://example.org/a#:~:text=the%20words')
  expect(withTextFragment('https://example.org/a#top', quote)).toBe(
    'https://example.org/a#top:~:text=the%20words',
  )
})
