import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SeedsFolder, seedsFolder, text } from '@/tests/fixtures/seeds/small-seeds'
import { faultsIn } from './check-folder'

let seeds: SeedsFolder
beforeEach(() => {
  seeds = seedsFolder()
})
afterEach(() => seeds.remove())

const article = 'articles/spark.yaml'

describe('faults of quotes', () => {
  test('sound seeds have none', () => {
    expect(faultsIn(seeds.dir)).toEqual([])
  })

  test('one changed digit is refused with file, line, column and the first difference', () => {
    seeds.edit(
      article,
      'exact: Spark has sold cameras to more than 120',
      'exact: Spark has sold cameras to more than 130',
    )
    expect(faultsIn(seeds.dir)).toEqual([
      `seeds/articles/spark.yaml:${seeds.lineOf(article, 'exact: Spark')}:12  quote sold: the quote is not verbatim; the nearest passage is «Spark has sold cameras to more than 120 police departments since 2019» (characters 25 to 94). First difference, at character 38 of the quote: here the text has 2 U+0032 DIGIT TWO, the quote has 3 U+0033 DIGIT THREE (write the quote as the text has it; the text itself stays as received)`,
    ])
  })

  test('straight quotation marks for curly ones are refused', () => {
    seeds.edit(article, 'exact: “We only light the way,”', 'exact: \'"We only light the way,"')
    seeds.edit(
      article,
      'said Ada Moss of Dark Streets.\n    speaker',
      "said Ada Moss of Dark Streets.'\n    speaker",
    )
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining(
        'here the text has “ U+201C LEFT DOUBLE QUOTATION MARK, the quote has " U+0022 QUOTATION MARK',
      ),
    ])
  })

  test('a spun copy is refused with the passage it was spun from', () => {
    seeds.edit(article, 'has sold cameras to more than 120', 'sold its cameras to over 120')
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining('«Spark has sold cameras to more than 120 police departments since 2019»'),
    ])
  })

  test('a quote that stands in the text twice is refused until a prefix decides', () => {
    seeds.edit(
      article,
      '  declined:\n    exact: Lantern declined to comment.',
      '  declined:\n    exact: It said no.',
    )
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringMatching(
        /quote declined: the words stand in the text twice: characters 181 to .*\(add a prefix/,
      ),
    ])
    seeds.edit(article, 'exact: It said no.', 'exact: It said no.\n    prefix: "Milltown. "')
    expect(faultsIn(seeds.dir)).toEqual([])
  })

  test('a quote that proves nothing is refused', () => {
    seeds.edit(article, 'mentions:\n  - organization: dark-streets\n    evidence: [light]', '')
    seeds.edit(article, /- slug: light-the-way[\s\S]*evidence: \[light\]/, '')
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringMatching(/:\d+:5 {2}quote light: the quote proves nothing/),
    ])
  })

  test('words to highlight that are not in the quote are refused', () => {
    seeds.edit(article, 'highlight: more than 120', 'highlight: over 120')
    expect(faultsIn(seeds.dir)).toEqual([expect.stringContaining('the words to highlight are not among')])
  })

  test('a text that is another than declared is refused, and so is every quote it no longer holds', () => {
    seeds.write('articles/spark.txt', text.replace('120', '121'))
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining('source spark: the text in seeds/articles/spark.txt has the SHA-256'),
      expect.stringContaining('quote sold: the quote is not verbatim'),
    ])
  })

  test('a text that is no UTF-8, or is missing, is refused', () => {
    seeds.write('articles/spark.txt', new Uint8Array([0xff, 0xfe, 0x41]))
    expect(faultsIn(seeds.dir)[0]).toContain('spark.txt:1:1  is not UTF-8')
    rmSync(join(seeds.dir, 'articles/spark.txt'))
    expect(faultsIn(seeds.dir)[0]).toContain('spark.txt:1:1  is missing')
  })
})
