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

/** The line of a file on which words stand, from 1. */
function lineOf(file: string, words: string): number {
  return seeds.read(file).slice(0, seeds.read(file).indexOf(words)).split('\n').length
}

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
      `seeds/articles/spark.yaml:${lineOf(article, 'exact: Spark')}:12  quote sold: the quote is not verbatim; the nearest passage is «Spark has sold cameras to more than 120 police departments since 2019» (characters 25 to 94). First difference, at character 38 of the quote: here the text has 2 U+0032 DIGIT TWO, the quote has 3 U+0033 DIGIT THREE (write the quote as the text has it; the text itself stays as received)`,
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

describe('faults of records', () => {
  test.each([
    [
      'company',
      'company: lantern\n',
      'company: lanten\n',
      'commitment lantern-declined: unknown company "lanten" (write "lantern" if that is meant, or declare it in seeds/registry/companies.yaml)',
    ],
    ['agency', 'agency: milltown-police', 'agency: elsewhere', 'unknown agency "elsewhere"'],
    [
      'unit',
      'unit: department\n    company: spark\n    evidence',
      'unit: departement\n    company: spark\n    evidence',
      'claim spark-120: unknown unit "departement" (write "department"',
    ],
    ['metric', 'metric: customers', 'metric: clients', 'claim spark-120: unknown metric "clients"'],
    [
      'technology',
      'technology: cameras',
      'technology: drones',
      'partnership spark with milltown-police: unknown technology "drones"',
    ],
    ['person', 'speaker: ada-moss', 'speaker: eve', 'quote light: unknown person "eve"'],
    [
      'organization',
      'organization: dark-streets',
      'organization: light-streets',
      'mention of light-streets: unknown organization',
    ],
    ['quote', 'evidence: [declined]', 'evidence: [denied]', 'unknown quote "denied"'],
  ])('an unknown %s is refused by name', (_kind, from, to, message) => {
    seeds.edit(article, from, to)
    expect(faultsIn(seeds.dir)).toContainEqual(expect.stringContaining(message))
  })

  test('a date that is none is refused', () => {
    seeds.edit(article, 'began: ..2020-05', 'began: 2020-02-30')
    expect(faultsIn(seeds.dir)).toEqual([
      `seeds/articles/spark.yaml:${lineOf(article, 'began:')}:12  partnership spark with milltown-police: "began" 2020-2-30 is no day of the calendar`,
    ])
  })

  test('a claim, a partnership and a commitment without evidence are refused', () => {
    seeds.edit(article, 'company: spark\n    evidence: [sold]', 'company: spark')
    seeds.edit(article, 'began: ..2020-05\n    evidence: [sold]', 'began: ..2020-05\n    evidence: []')
    seeds.edit(article, 'evidence: [declined]', 'evidence: [{ quote: declined, stance: mentions }]')
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining('claim spark-120: "evidence" is missing'),
      expect.stringContaining('partnership spark with milltown-police: "evidence" has no evidence'),
      expect.stringContaining('commitment lantern-declined: has no evidence that supports it'),
    ])
  })

  test('an unknown stance is refused by name', () => {
    seeds.edit(article, 'evidence: [declined]', 'evidence: [{ quote: declined, stance: proves }]')
    expect(faultsIn(seeds.dir)).toContainEqual(
      expect.stringContaining(
        'commitment lantern-declined: "stance" is none of supports, contradicts, mentions',
      ),
    )
  })

  test('an unknown key is refused where it stands', () => {
    seeds.edit(article, 'publisher: The', 'publicher: x\n  publisher: The')
    expect(faultsIn(seeds.dir)).toEqual([
      `seeds/articles/spark.yaml:${lineOf(article, 'publicher')}:3  source spark: unknown key "publicher" (correct its spelling or take it out; seeds/README.md lists the keys)`,
    ])
  })

  test('a file that breaks off is refused where it does', () => {
    const whole = seeds.read(article)
    seeds.write(
      article,
      `${whole.slice(0, whole.indexOf('partnerships:'))}partnerships:\n  - company: "spark`,
    )
    expect(faultsIn(seeds.dir)).toContainEqual(
      expect.stringMatching(
        /^seeds\/articles\/spark\.yaml:\d+:\d+ {2}is not well-formed YAML: missing closing "quote/,
      ),
    )
  })

  test('a key that is written twice is refused', () => {
    seeds.edit(article, '  kind: article', '  kind: article\n  kind: report')
    expect(faultsIn(seeds.dir)).toContainEqual(
      expect.stringMatching(/:5:3 {2}is not well-formed YAML: map keys must be unique/),
    )
  })

  test('a slug that is declared twice is refused', () => {
    seeds.edit(article, 'slug: light-the-way', 'slug: spark-90')
    expect(faultsIn(seeds.dir)).toContainEqual(
      expect.stringMatching(/claim spark-90: is declared in seeds\/articles\/spark.yaml line \d+ already/),
    )
  })

  test('parents that go in a circle are refused', () => {
    seeds.edit('registry/companies.yaml', 'name: Lantern Inc,', 'name: Lantern Inc, parent: spark,')
    expect(faultsIn(seeds.dir)).toContainEqual(
      expect.stringContaining('company lantern: its parents go in a circle: lantern → spark → lantern'),
    )
  })

  test('a number without a unit is refused', () => {
    seeds.edit(article, '    unit: department\n', '')
    expect(faultsIn(seeds.dir)).toContainEqual(expect.stringContaining('has a quantity but no unit'))
  })

  test('a figure over a claim that is not there is refused', () => {
    seeds.edit('figures/spark-customers.yaml', 'claim: spark-90', 'claim: spark-80')
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining('figure spark-customers: unknown claim "spark-80"'),
    ])
  })

  test('a reason for a withdrawal is refused while the record is declared', () => {
    seeds.write('withdrawn.yaml', '- { kind: claim, slug: spark-90, reason: It was taken back. }\n')
    expect(faultsIn(seeds.dir)).toEqual([
      'seeds/withdrawn.yaml:1:3  withdrawn claim spark-90: the record is declared (take it out where it is declared, or take this entry out)',
    ])
  })

  test('a partnership of a bid cannot be active', () => {
    seeds.edit(article, 'kind: product_sale', 'kind: bid')
    expect(faultsIn(seeds.dir)).toEqual([expect.stringContaining('a bid is not active')])
  })

  test('all faults of all files are reported at once, and none that only follows from another', () => {
    seeds.edit('registry/companies.yaml', 'slug: spark, name: Spark', 'slug: spark, nmae: Spark')
    seeds.edit('registry/units.yaml', 'singular: department,', '')
    seeds.edit(article, 'more than 120 police', 'more than 125 police')
    seeds.edit(article, 'began: ..2020-05', 'began: soon')
    expect(faultsIn(seeds.dir)).toEqual([
      expect.stringContaining('quote sold: the quote is not verbatim'),
      expect.stringContaining('partnership spark with milltown-police: "began" "soon" is no date'),
      expect.stringContaining('registry/companies.yaml:3:3  company spark: "name" is missing'),
      expect.stringContaining('registry/companies.yaml:3:18  company spark: unknown key "nmae"'),
      expect.stringContaining('registry/units.yaml:1:3  unit department: "singular" is missing'),
    ])
  })
})
