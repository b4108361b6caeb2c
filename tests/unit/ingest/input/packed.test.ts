import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { makeZip } from '@/tests/fixtures/input/make-zip'
import { makeFolder, readAll, readFileOf } from '@/tests/fixtures/input/read-all'

const table = 'a,b\n1,2\n'

it('A gzip is read like what it holds', async () => {
  const { rows, files } = await readFileOf('table.csv.gz', gzipSync(table))
  expect(rows).toEqual([{ line: 2, cells: ['1', '2'] }])
  expect(files).toEqual([])
})

it('Every entry of a zip is read in order and named by its archive; what is no data is named too', async () => {
  const folder = makeFolder()
  const path = join(folder, 'archive.zip')
  const members = [
    { name: 'z/second.csv', data: table },
    { name: 'first.csv.gz', data: gzipSync(table) },
    { name: 'items.json', data: '[{"a":1}]' },
    { name: 'readme.md', data: 'read me' },
    { name: '__MACOSX/._first.csv', data: 'x' },
    { name: 'empty.csv', data: '' },
    { name: 'inner.zip', data: makeZip([{ name: 'a.csv', data: table }]) },
  ]
  writeFileSync(path, makeZip(members))
  const { tables, items, rows, files } = await readAll([path])
  expect(tables.map((source) => source.file)).toEqual([`${path}!first.csv.gz`, `${path}!z/second.csv`])
  expect(rows).toHaveLength(2)
  expect(items).toHaveLength(1)
  expect(files.map((file) => [file.file.split('!')[1], file.skipped])).toEqual([
    ['__MACOSX/._first.csv', true],
    ['empty.csv', false],
    ['inner.zip', false],
    ['readme.md', true],
  ])
})

it('An archive is opened again for each reading, so that its tables can be read later and twice', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'a.zip'), makeZip([{ name: 'a.csv', data: table }]))
  const { tables } = await readAll([folder])
  for await (const batch of tables[0]?.batches() ?? []) expect(batch.rows).toHaveLength(1)
  expect(tables).toHaveLength(1)
})

it.each([
  ['a gzip that breaks off', 'a.csv.gz', gzipSync(table.repeat(999)).subarray(0, -9), /breaks off/],
  [
    'a damaged gzip',
    'a.csv.gz',
    Buffer.concat([gzipSync(table).subarray(0, 12), Buffer.alloc(30, 7)]),
    /damaged/,
  ],
  ['a zip that breaks off', 'a.zip', makeZip([{ name: 'a.csv', data: table }]).subarray(0, -9), /damaged/],
  [
    'a zip entry that is not what its checksum says',
    'a.zip',
    makeZip([{ name: 'a.csv', data: table, checksum: 7 }]),
    /checksum/,
  ],
  ['an encrypted entry', 'a.zip', makeZip([{ name: 'a.csv', data: table, encrypted: true }]), /encrypted/],
  ['an archive of nothing', 'a.zip', makeZip([]), /empty/],
  [
    'an entry that points out of the archive',
    'a.zip',
    makeZip([{ name: '../../a.csv', data: table }]),
    /leads outside of it/,
  ],
  ['an Excel workbook', 'a.xlsx', makeZip([{ name: '[Content_Types].xml', data: '<x/>' }]), /Excel/],
  ['a gzip of a gzip', 'a.csv.gz', gzipSync(gzipSync(table)), /packed within/],
  ['a gzip of nothing', 'a.csv.gz', gzipSync(''), /empty/],
])('Refused with its reason: %s', async (_, name, data, reason) => {
  const { files, rows } = await readFileOf(name, data)
  expect(files).toMatchObject([{ kind: 'refused', skipped: false, reason: expect.stringMatching(reason) }])
  expect(rows).toEqual([])
})

it('What unpacks to more than allowed is refused before a row of it is read', async () => {
  const large = table + '3,4\n'.repeat(50_000)
  for (const [name, data] of [
    ['a.csv.gz', gzipSync(large)],
    [
      'a.zip',
      makeZip([
        { name: 'a.csv', data: table },
        { name: 'b.csv', data: large },
      ]),
    ],
  ] as const) {
    const { files, rows } = await readFileOf(name, data, { maxUnpackedBytes: 100_000 })
    expect(files).toMatchObject([{ reason: 'it unpacks to more than 97.7 kB' }])
    expect(rows).toEqual([])
  }
})

it('A bomb is refused for its ratio', async () => {
  const bomb = Buffer.alloc(70 * 1024 ** 2, 'a')
  for (const [name, data] of [
    ['a.csv.gz', gzipSync(bomb)],
    ['a.zip', makeZip([{ name: 'a.csv', data: bomb }])],
  ] as const) {
    const { files } = await readFileOf(name, data)
    expect(files).toMatchObject([{ reason: 'it unpacks to more than 400 times its size' }])
  }
})
