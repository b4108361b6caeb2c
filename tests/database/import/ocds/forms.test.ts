import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awarded, first, packageText, release } from '../../../fixtures/ocds'
import { numbers, type OpenImport } from '../open-import'
import { openUkImport } from '../open-uk-import'

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openUkImport()
}, 60_000)
afterAll(() => ledger.close())

const PERSONS = `SELECT count(*)::int AS n FROM contract k FULL JOIN rejected_row r ON false WHERE k.cells::text LIKE '%A Person%' OR r.cells::text LIKE '%A Person%'`

const take = (name: string, text: string | Buffer, more = {}) => ledger.take([ledger.file(name, text)], more)

describe('releases in other forms', { timeout: 60_000 }, () => {
  const linked = { url: 'https://example.org/1', date: '2020-01-01T00:00:00Z', tag: ['award'] }
  const compiled = { ...first[1], tag: ['compiled'] }

  it.each([
    [
      'a record package',
      'a.json',
      JSON.stringify({
        version: '1.1',
        records: [
          { ocid: 'x', releases: first },
          { ocid: 'x', compiledRelease: compiled },
          { ocid: 'x', releases: [linked] },
        ],
      }),
      [4, 3, 0, 1],
    ],
    [
      'a record by itself',
      'a.json',
      JSON.stringify({ ocid: 'x', releases: first, compiledRelease: compiled }),
      [2, 2, 0, 0],
    ],
    ['a list of releases', 'a.json', JSON.stringify(first), [2, 2, 0, 0]],
    ['a list of packages', 'a.json', `[${packageText(first)},${packageText([awarded])}]`, [3, 3, 0, 0]],
    [
      'packages one after the other',
      'a.json',
      `${packageText(first)}\n${packageText([awarded])}`,
      [3, 3, 0, 0],
    ],
    [
      'lines of compiled releases, packed',
      'a.jsonl.gz',
      gzipSync([compiled, awarded].map((one) => JSON.stringify(one)).join('\n')),
      [2, 1, 0, 1],
    ],
    [
      'lines of records and packages',
      'a.jsonl',
      `${JSON.stringify({ ocid: 'x', releases: [linked], compiledRelease: compiled })}\n${JSON.stringify({ releases: [first[0]] })}`,
      [2, 2, 0, 0],
    ],
    [
      'an answer with results',
      'a.json',
      JSON.stringify({
        results: [{ releases: first }, { releases: [awarded] }],
        maxPage: 2,
        links: { next: 'x' },
      }),
      [3, 3, 0, 0],
    ],
    [
      'version 1.0',
      'a.json',
      packageText([
        release('1', '2020-01-01', {
          buyer: { name: 'Alderness Constabulary', identifier: { scheme: 'X', id: '1' } },
          awards: [
            {
              id: 'A',
              value: { amount: 1, currency: 'GBP' },
              suppliers: [{ name: 'Lantern', identifier: { scheme: 'GB-COH', id: '1' } }],
            },
          ],
        }),
      ]),
      [1, 1, 0, 0],
    ],
    [
      'a flat table, its columns paths',
      'a.csv',
      [
        'releases/0/ocid,releases/0/date,releases/0/buyer/name,releases/0/parties/0/contactPoint/name,releases/0/awards/0/id,releases/0/awards/0/value/amount,releases/0/awards/0/value/currency,releases/0/awards/0/suppliers/0/name',
        'ocds-b5fd17-1,2020-01-01T00:00:00Z,Alderness Constabulary,A Person,A,"12.5",GBP,Lantern',
        'ocds-b5fd17-2,2020-01-01T00:00:00Z,Alderness Constabulary,,A,much,GBP,',
      ].join('\n'),
      [2, 1, 0, 1],
    ],
    ['a package without releases', 'a.json', packageText([]), [0, 0, 0, 0]],
  ] as const)('are read: %s', async (_, name, text, counts) => {
    const report = await take(name, text)
    expect(numbers(report)).toEqual(counts)
    expect(await ledger.rows(PERSONS)).toEqual([{ n: 0 }])
    await ledger.undo(report.run)
  })

  it('are told apart from other documents', async () => {
    await expect(take('a.json', '{"releases": [{"tag_name": "v1"}]}')).rejects.toThrow(
      'no format knows these keys',
    )
    await expect(take('a.json', '[{"ocid_of_none": 1}]')).rejects.toThrow('ocds looks for')
  })
})
