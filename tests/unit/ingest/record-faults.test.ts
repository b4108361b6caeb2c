import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type SeedsFolder, seedsFolder } from '@/tests/fixtures/seeds/small-seeds'
import { faultsIn } from './check-folder'

let seeds: SeedsFolder
beforeEach(() => {
  seeds = seedsFolder()
})
afterEach(() => seeds.remove())

const article = 'articles/spark.yaml'

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
      `seeds/articles/spark.yaml:${seeds.lineOf(article, 'began:')}:12  partnership spark with milltown-police: "began" 2020-2-30 is no day of the calendar`,
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
      `seeds/articles/spark.yaml:${seeds.lineOf(article, 'publicher')}:3  source spark: unknown key "publicher" (correct its spelling or take it out; seeds/README.md lists the keys)`,
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
