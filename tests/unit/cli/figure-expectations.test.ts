import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { figureExpectations } from '@/lib/cli/figure-expectations'
import { formatFault } from '@/lib/ingest/fault'

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'figures-'))
  cpSync('seeds', copy, { recursive: true, filter: (path) => !path.includes('datasets') })
})
afterAll(() => rmSync(copy, { recursive: true }))

function edit(file: string, from: string, to: string): void {
  const path = join(copy, 'figures', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

it('Every figure under seeds/ is held to something, and a changed expectation is what it says', () => {
  expect(figureExpectations('seeds').expectations).toHaveLength(8)
  edit('ring-partner-agencies.yaml', 'value: 407', 'value: 408')
  const ring = figureExpectations(copy).expectations.find(({ slug }) => slug === 'ring-partner-agencies')
  expect(ring).toMatchObject({ value: 1501, rivals: 7 })
  expect(ring?.on).toContainEqual({ day: '2019-08-28', value: 408 })

  edit('ring-partner-agencies.yaml', 'expected: 1501', 'expected: 1500')
  expect(figureExpectations(copy).faults.map(formatFault).join()).toContain(
    'expects two numbers: 1500 ("expected") and 1501 ("expect")',
  )
})

it('A figure’s file that holds it to nothing by a slip of the keyboard is a fault with its line', () => {
  edit('amazon-uk-deals.yaml', 'expect: {', 'expct: {')
  const { faults } = figureExpectations(copy)
  expect(faults.map(formatFault).join()).toMatch(/^seeds\/figures\/amazon-uk-deals\.yaml:\d+:\d+ .*expct/)
})
