import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import { writeCitations } from '@/lib/citation/formats'
import { cited, citedReference, citedRow } from './cited'

const all = [cited, citedRow, citedReference]
const read = (text: string) => new Cite(text).data
const inOneLine = (words: string) => words.replace(/\s+/g, ' ')
const words = inOneLine(cited.words ?? '')
const authors = [{ family: 'Moss', given: 'Ada L.' }, { literal: 'The Associated Press' }]

test('Words that have quotation marks of their own get no second ones', () => {
  const own = { ...cited, words: '“We only light the way,” said Ada Moss.' }
  for (const format of ['bibtex', 'plain'] as const) {
    const text = writeCitations([own], format)
    expect(text).toContain('“We only light the way,” said')
    expect(text).not.toMatch(/[“"]“|”[”"]/)
  }
})

test('A reference manager reads BibTeX back as it was meant, letter for letter', () => {
  const [article, row, report] = read(writeCitations(all, 'bibtex'))
  expect(article).toMatchObject({
    id: cited.id,
    title: cited.title,
    publisher: cited.publisher,
    'container-title': cited.publisher,
    issued: { 'date-parts': [[2020, 8, 21]] },
    URL: cited.url,
    note: `“${words}” Blue Ledger, version 3 (21 Nov 2026): ${cited.permalink}`,
  })
  expect(article?.['author']).toEqual([
    { family: 'Moss', given: 'Ada L.' },
    expect.objectContaining({ family: 'The Associated Press' }),
  ])
  expect(row).toMatchObject({
    id: citedRow.id,
    title: citedRow.title,
    publisher: citedRow.publisher,
    URL: citedRow.url,
    note: expect.stringContaining(citedRow.permalink),
  })
  expect(report).toMatchObject({
    type: 'report',
    publisher: citedReference.publisher,
    issued: { 'date-parts': [[2020, 8]] },
    URL: citedReference.permalink,
  })
})

test('A reference manager reads RIS back as it was meant, however long the lines are', () => {
  const text = writeCitations(all, 'ris')
  expect(text.match(/^DA {2}- .*$/gm)).toEqual(['DA  - 2020/08/21/', 'DA  - 2020/10/07/', 'DA  - 2020/08//'])
  const [article, row, report] = read(text)
  expect(article).toMatchObject({
    id: cited.id,
    title: cited.title,
    author: authors,
    publisher: cited.publisher,
    'container-title': cited.publisher,
    issued: { 'date-parts': [[2020, 8, 21]] },
    abstract: words,
    URL: cited.url,
    note: expect.stringContaining(`version 3 (21 Nov 2026): ${cited.permalink}`),
  })
  expect(row).toMatchObject({ type: 'dataset', id: citedRow.id, title: citedRow.title, URL: citedRow.url })
  expect(report).toMatchObject({
    type: 'report',
    note: expect.stringMatching(/Published 20 or 21 Aug 2020\..*inferred.*not held.*version 3/),
  })
})

test('CSL-JSON is read back whole', () => {
  const [article, row] = read(writeCitations(all, 'csl'))
  expect(article).toMatchObject({
    id: cited.id,
    type: 'article-newspaper',
    title: cited.title,
    author: authors,
    'container-title': cited.publisher,
    issued: { 'date-parts': [[2020, 8, 21]] },
    abstract: words,
    URL: cited.url,
    archive: 'Blue Ledger',
    archive_location: cited.permalink,
    language: 'en',
  })
  expect(row).toMatchObject({ type: 'dataset', version: citedRow.datasetVersion, URL: citedRow.url })
})

test('APA, Chicago and MLA name author, title, publication and day, and then the permalink with the version', () => {
  const plain = {
    ...cited,
    author: 'Ada Moss',
    title: 'Numbers of a year',
    publisher: 'The Post',
    url: 'https://post.example.org/a',
  }
  const held = `Quoted in Blue Ledger, version 3 (21 Nov 2026): ${plain.permalink}`
  expect(writeCitations([plain], 'apa')).toBe(
    `Moss, A. (2020, August 21). Numbers of a year. The Post. https://post.example.org/a ${held}`,
  )
  expect(writeCitations([plain], 'chicago')).toBe(
    `Moss, Ada. “Numbers of a year.” The Post, August 21, 2020. https://post.example.org/a. ${held}`,
  )
  expect(writeCitations([plain], 'mla')).toBe(
    `Moss, Ada. “Numbers of a year.” The Post, 21 Aug. 2020, https://post.example.org/a. ${held}`,
  )
})

test('A document without author or day is cited without them, and one that is not held says so', () => {
  const bare = { ...citedReference, publishedEarliest: null, publishedLatest: null }
  const held = `Reference in Blue Ledger, version 3 (21 Nov 2026): ${bare.permalink}`
  expect(writeCitations([bare], 'apa')).toBe(`Union of Lamps. (n.d.). Numbers of a year. ${held}`)
  expect(writeCitations([bare], 'chicago')).toBe(`Union of Lamps. Numbers of a year. n.d. ${held}`)
  expect(writeCitations([bare], 'mla')).toBe(`Numbers of a year. Union of Lamps. ${held}`)
  expect(JSON.parse(writeCitations([bare], 'csl'))[0].issued).toBeUndefined()
})

test('Several pieces of evidence stand below each other, each on its own', () => {
  expect(writeCitations(all, 'plain').split('\n\n')).toHaveLength(3)
  expect(
    writeCitations(all, 'apa')
      .split('\n\n')
      .map((text) => text.split(' ').at(-1)),
  ).toEqual(all.map(({ permalink }) => permalink))
})
