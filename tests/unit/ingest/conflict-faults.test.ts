import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SeedsFolder, seedsFolder } from '@/tests/fixtures/seeds/small-seeds'
import { faultsIn } from './check-folder'

let seeds: SeedsFolder
beforeEach(() => {
  seeds = seedsFolder()
})
afterEach(() => seeds.remove())

test('An explanation of two claims that are there is sound', () => {
  seeds.write(
    'conflicts.yaml',
    '- { claims: [spark-120, spark-90], kinds: [as_of], reason: Of other years. }\n',
  )
  expect(faultsIn(seeds.dir)).toEqual([])
})

test.each([
  ['[spark-120, spark-91]', '[as_of]', 'unknown claim "spark-91"'],
  ['[spark-120, spark-120]', '[as_of]', 'names one claim twice'],
  ['[spark-120, spark-90]', '[mood]', 'is none of unit, bodies'],
  ['[spark-120]', '[as_of]', 'conflicts.yaml:1:'],
])('An explanation of %s by %s is refused', (claims, kinds, fault) => {
  seeds.write('conflicts.yaml', `- { claims: ${claims}, kinds: ${kinds}, reason: Of other years. }\n`)
  const [first, ...others] = faultsIn(seeds.dir)
  expect(first).toContain(fault)
  expect(others).toEqual([])
})

test('A state without a metric, and a state beside a number, are refused', () => {
  seeds.edit('articles/spark.yaml', '    quantity: 120\n', '    quantity: 120\n    state: holds\n')
  seeds.edit(
    'articles/spark.yaml',
    '  - slug: light-the-way\n',
    '  - slug: light-the-way\n    state: holds\n',
  )
  const faults = faultsIn(seeds.dir).join('\n')
  expect(faults).toContain('claim spark-120: the entry has a state and a quantity')
  expect(faults).toContain('claim light-the-way: the entry has a state but no metric')
})
