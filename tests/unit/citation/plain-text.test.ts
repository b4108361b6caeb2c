import { expect, test } from 'vitest'
import { plainText } from '@/lib/citation/plain-text'

const cited = {
  words: 'Ring has partnered\nwith more than 1,300 police departments',
  author: null,
  title: 'Tech Is Not Neutral',
  publisher: 'TechCrunch',
  published: '20 or 21 Aug 2020',
  url: null,
  permalink: 'https://ledger.example.org/evidence/q-1',
  version: 3,
  versionDay: '21 Nov 2026',
}

test('A citation names the words, the document, the version and the permalink', () => {
  expect(plainText.write(cited)).toBe(
    '“Ring has partnered with more than 1,300 police departments” TechCrunch, “Tech Is Not Neutral”, ' +
      '20 or 21 Aug 2020. Blue Ledger, version 3 (21 Nov 2026): https://ledger.example.org/evidence/q-1',
  )
})

test('Words that come with their own quotation marks get no second pair', () => {
  expect(plainText.write({ ...cited, words: '“We hide,” she said.' })).toMatch(
    /^“We hide,” she said\. TechCrunch/,
  )
})

test('An author comes before the publisher, and an unknown date is said', () => {
  const text = plainText.write({
    ...cited,
    author: 'A. Writer',
    published: null,
    url: 'https://example.org/a',
  })
  expect(text).toContain(
    'A. Writer, TechCrunch, “Tech Is Not Neutral”, date not given. https://example.org/a.',
  )
})
