import { expect, it } from 'vitest'
import { readFileOf } from '@/tests/fixtures/input/read-all'

const text = 'name,place\nJosé “Pepe” Núñez,Köln\n'
const cells = [['José “Pepe” Núñez', 'Köln']]
const swapped = (made: string) => Buffer.from(`\uFEFF${made}`, 'utf16le').swap16()
const windows = (made: string) =>
  Buffer.from(made.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1')

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 BE', swapped(text)],
  ['Windows-1252', windows(text)],
])('A table in %s is read, and says so', async (encoding, data) => {
  const { tables, rows, refused } = await readFileOf('table.csv', data)
  expect(tables.map((table) => [table.encoding, table.header])).toEqual([[encoding, ['name', 'place']]])
  expect(rows.map((row) => row.cells)).toEqual(cells)
  expect(refused).toEqual([])
})

it('A file whose first foreign letter comes after a megabyte is read in one encoding from its start', async () => {
  const many = 'plain,text\n'.repeat(100_000)
  const late = await readFileOf('late.csv', windows(`name,place\n${many}café,€\n`))
  expect(late.tables[0]?.encoding).toBe('Windows-1252')
  expect(late.rows.at(-1)).toEqual({ line: 100_002, cells: ['café', '€'] })
})

it('A file in UTF-8 with a few broken bytes stays UTF-8; the rows that hold them are refused with their line', async () => {
  const broken = Buffer.concat([
    Buffer.from('name,place\nJosé,Köln\n'),
    windows('café,Rom\n'),
    Buffer.from('Zoë,Bonn\n'),
  ])
  const { tables, rows, refused } = await readFileOf('broken.csv', broken)
  expect(tables[0]?.encoding).toBe('UTF-8')
  expect(rows.map((row) => row.cells[0])).toEqual(['José', 'Zoë'])
  expect(refused).toMatchObject([{ line: 3, column: 'name', reason: expect.stringContaining('encoding') }])
})

it('A letter cut in two by the end of the file is refused', async () => {
  const { rows, refused } = await readFileOf('cut.csv', Buffer.from('a,b\né,ü\n1,é').subarray(0, -1))
  expect(rows).toHaveLength(1)
  expect(refused).toMatchObject([{ line: 3, column: 'b' }])
})

it('Half a character at the end of UTF-16 is refused', async () => {
  const { rows, refused } = await readFileOf(
    'cut.csv',
    Buffer.from('\uFEFFa,b\n1,2\n3,4', 'utf16le').subarray(0, -1),
  )
  expect(rows).toHaveLength(1)
  expect(refused).toMatchObject([{ line: 3, column: 'b' }])
})

it('A byte that Windows-1252 gives no character refuses its row', async () => {
  const { rows, refused } = await readFileOf('odd.csv', Buffer.from('a,b\ncaf\xe9,1\n\x81,2\n', 'latin1'))
  expect(rows).toEqual([{ line: 2, cells: ['café', '1'] }])
  expect(refused).toMatchObject([{ line: 3, column: 'a' }])
})

it('A NUL byte refuses its row, with line and column, and reading goes on', async () => {
  const { rows, refused } = await readFileOf('nul.csv', 'a,b\n1,2\n3,\0\n5,6\n')
  expect(rows.map((row) => row.line)).toEqual([2, 4])
  expect(refused).toMatchObject([
    {
      line: 3,
      column: 'b',
      value: '␀',
      reason: expect.stringContaining('NUL'),
      cells: [
        ['a', '3'],
        ['b', '␀'],
      ],
    },
  ])
})

it('UTF-16 without a byte order mark, and UTF-32, are refused as no text', async () => {
  for (const data of [Buffer.from('a,b\n1,2\n', 'utf16le'), Buffer.from('fffe0000610000002c000000', 'hex')]) {
    const { files, rows } = await readFileOf('wide.csv', data)
    expect(files).toMatchObject([{ reason: expect.stringContaining('NUL'), line: 1 }])
    expect(rows).toEqual([])
  }
})
