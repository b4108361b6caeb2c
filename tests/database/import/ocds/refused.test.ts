import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { award, awarded, buyer, first, packageText, release, tender } from '../../../fixtures/ocds'
import { numbers, type OpenImport } from '../open-import'
import { openUkImport } from '../open-uk-import'

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openUkImport()
}, 60_000)
afterAll(() => ledger.close())

const take = (name: string, text: string | Buffer, more = {}) => ledger.take([ledger.file(name, text)], more)

describe('releases that cannot be taken', { timeout: 60_000 }, () => {
  it('are refused with their place, and can be corrected and imported again', async () => {
    const faulty = release('6', '2020-03-01', { ...buyer, awards: [award('A', 'ten', 'Lantern')] })
    const rejects = join(ledger.folder, 'rejects.csv')
    const report = await take(
      'a.json',
      packageText([...first, faulty, { ...faulty, ocid: '' }, release('7', '2020-01-01', tender())]),
      { rejects },
    )
    expect(numbers(report)).toEqual([5, 2, 0, 3])
    expect(
      await ledger.rows(
        'SELECT line, "column", value, reason FROM rejected_row WHERE run_id = $1 ORDER BY line',
        [report.run],
      ),
    ).toMatchObject([
      { line: 4, column: '/awards/0/value/amount', value: 'ten' },
      { line: 5, column: '/ocid', reason: 'it has no ocid' },
      { line: 6, column: null, value: 'ocds-b5fd17-7', reason: 'it names no buyer' },
    ])
    expect(
      await ledger.rows(`SELECT count(*)::int AS n FROM rejected_row WHERE cells::text LIKE '%A Person%'`),
    ).toEqual([{ n: 0 }])
    const corrected = readFileSync(rejects, 'utf8').replace('""ten""', '12.5')
    const second = await take('corrected.csv', corrected)
    expect(numbers(second)).toEqual([3, 1, 0, 2])
    expect(await ledger.rows(`SELECT amount FROM contract WHERE row_key = 'ocds-b5fd17-6|A'`)).toEqual([
      { amount: '12.50' },
    ])
    for (const { run } of [second, report]) await ledger.undo(run)
  })

  it.each([
    ['breaks off', (text: string) => text.slice(0, -40), [3, 2, 0, 1]],
    [
      'names a field twice',
      (text: string) => text.replace('"title":"Drones"', '"title":"a","title":"b"'),
      [3, 2, 0, 1],
    ],
    ['holds a NUL', (text: string) => text.replace('"title":"Drones"', '"title":"a\\u0000"'), [3, 2, 0, 1]],
    [
      'is nested without end',
      (text: string) => text.replace('"title":"Drones"', `"x":${'['.repeat(500)}${']'.repeat(500)}`),
      [3, 2, 0, 1],
    ],
    ['has a release that is none', (text: string) => text.replace('[\n', '[\nnull, 5, "x",\n'), [6, 3, 0, 3]],
    [
      'has a name that is too long',
      (text: string) => text.replace('"name":"Harbour"', `"name":"${'x'.repeat(2000)}"`),
      [3, 2, 0, 1],
    ],
    [
      'has ids with the sign between them',
      (text: string) => text.replaceAll('"id":"A"', '"id":"A|B"'),
      [3, 3, 0, 0],
    ],
    [
      'has names of prototypes',
      (text: string) => text.replace('"title":"Drones"', '"__proto__":{"title":"x"},"constructor":1'),
      [3, 3, 0, 0],
    ],
  ] as const)('gives a report of a file that %s', async (_, spoil, counts) => {
    const before = await ledger.content()
    const report = await take('a.json', spoil(packageText([...first, awarded])))
    expect(numbers(report)).toEqual(counts)
    await ledger.undo(report.run)
    expect(await ledger.content()).toEqual(before)
  })
})
