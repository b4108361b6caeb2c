import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addCommitments } from '@/tests/fixtures/seeds/commitments'
import { type SeedsFolder, seedsFolder } from '@/tests/fixtures/seeds/small-seeds'
import { faultsIn } from './check-folder'

let seeds: SeedsFolder
beforeEach(() => {
  seeds = seedsFolder()
})
afterEach(() => seeds.remove())

const statement = `
- slug: looked
  agency: milltown-police
  matter: Contracts
  state: searched
  who: Ada Moss
  where: The town’s site
  when: 2020-01-01
`

describe('what is said not to be known', () => {
  it.each([
    ['agency: milltown-police', 'agency: elsewhere', 'coverage looked: unknown agency "elsewhere"'],
    ['agency: milltown-police', 'agency: milltown-police\n  company: spark', 'names nobody or several'],
    ['state: searched', 'state: found', '"state" is none of searched, asked, refused'],
    ['when: 2020-01-01', 'when: 2020-01-01\n  evidence: [spark#nothing]', 'unknown quote "spark#nothing"'],
  ])('is refused when %s becomes %s', (from, to, fault) => {
    seeds.write('coverage/ours.yaml', statement)
    expect(faultsIn(seeds.dir)).toEqual([])
    seeds.edit('coverage/ours.yaml', from, to)
    expect(faultsIn(seeds.dir).join('\n')).toContain(fault)
  })

  it('holds the size of a register to the sum of its counts, by known types', () => {
    const register = (agencies: number, type: string) =>
      `slug: ours\ntitle: Ours\npublisher: Us\nlicence: CC0-1.0\ncountry: US\ncountedOn: '2020-01-01'\ndatasets: []\nagencies: ${agencies}\ncounts: { CA: { ${type}: 3 } }\n`
    seeds.write('coverage/registers/ours.yaml', register(3, 'police'))
    expect(faultsIn(seeds.dir)).toEqual([])
    seeds.write('coverage/registers/ours.yaml', register(4, 'police'))
    expect(faultsIn(seeds.dir).join('\n')).toContain('says 4 agencies, and the counts add up to 3')
    seeds.write('coverage/registers/ours.yaml', register(3, 'polise'))
    expect(faultsIn(seeds.dir).join('\n')).toContain('unknown agency type "polise" (write "police"')
  })
})

describe('a commitment that took the place of another', () => {
  it('is declared, and does not come round in a circle', () => {
    addCommitments(seeds)
    expect(faultsIn(seeds.dir)).toEqual([])
    seeds.edit(
      'articles/spark.yaml',
      '    until: 2020-03-01',
      '    until: 2020-03-01\n    replacedBy: spark-pause',
    )
    expect(faultsIn(seeds.dir).join('\n')).toContain(
      'commitment spark-pause: follows "spark-pause", which it comes to in turn',
    )
    seeds.edit('articles/spark.yaml', 'replacedBy: spark-pause\n', 'replacedBy: spark-third\n')
    expect(faultsIn(seeds.dir).join('\n')).toContain(
      'commitment spark-second-pause: unknown commitment "spark-third"',
    )
  })
})
