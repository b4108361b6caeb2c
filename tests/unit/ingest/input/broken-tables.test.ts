import { describe, expect, it } from 'vitest'
import { readFileOf } from '@/tests/fixtures/input/read-all'

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')

describe('A file that is no table is refused with its reason:', () => {
  it.each([
    ['nothing but a byte order mark', '\uFEFF', 'the file is empty'],
    ['a header alone', 'a,b\n', 'it has a header and no rows'],
    ['a header and blank lines', 'a,b\n\n\r\n\n', 'it has a header and no rows'],
    ['blank lines', '\n\n\n', 'the header names no column'],
    ['a header of delimiters', ',,\n1,2,3\n', 'the header names no column'],
    ['a column named twice', 'a,b, a \n1,2,3\n', 'the header names the column "a" twice, in places 1 and 3'],
    ['a quote open in the header', 'a,"b\n1,2\n', 'the quotation marks in the header are not in order'],
    ['a web page', ' <!DOCTYPE html><html>', 'it is a web page'],
    ['XML', '<?xml version="1.0"?><a/>', 'it is XML'],
    ['a PDF', '%PDF-1.7 …', 'it is a PDF'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'it is an old Excel or Word file'],
    [
      'NUL bytes',
      Buffer.alloc(5000),
      'it contains NUL bytes from its start: it is no text, or UTF-16 without a byte order mark',
    ],
    ['too many columns', `${lines(101, (i) => `c${i},`)}\n1\n`, 'it has more than 100 columns'],
  ])('%s', async (_, data, reason) => {
    const { files, rows, refused } = await readFileOf('table.csv', data, { maxColumns: 100 })
    expect(files.map((file) => file.reason)).toEqual([reason])
    expect(files[0]?.remedy).not.toBe('')
    expect([...rows, ...refused]).toEqual([])
  })

  it('random bytes', async () => {
    let seed = 7
    const noise = Buffer.from(
      Array.from({ length: 100_000 }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        return seed >> 16
      }),
    )
    const { rows } = await readFileOf('noise.csv', noise)
    expect(rows).toEqual([])
  })
})

it('Rows with too few or too many values are refused with line, reason, remedy and values; reading goes on', async () => {
  const { rows, refused } = await readFileOf('table.csv', 'a,b\n1,2\n3\n4,5,6,"7,8"\n9,10')
  expect(rows).toEqual([
    { line: 2, cells: ['1', '2'] },
    { line: 5, cells: ['9', '10'] },
  ])
  expect(refused).toMatchObject([
    { line: 3, reason: 'the row has 1 value, the header has 2', cells: [['a', '3']] },
    {
      line: 4,
      reason: 'the row has 4 values, the header has 2',
      remedy: 'put values that contain the delimiter in quotes',
      cells: [
        ['a', '4'],
        ['b', '5'],
        ['extra', '6,"7,8"'],
      ],
    },
  ])
})

it('Text behind a closing quote, and a quote within a plain value, refuse their row and no other', async () => {
  const { rows, refused } = await readFileOf('table.csv', 'a,b\n"x"y,1\n12" screen,2\n"fine, really",3\n')
  expect(rows).toEqual([{ line: 4, cells: ['fine, really', '3'] }])
  expect(refused).toMatchObject([
    {
      line: 2,
      column: 'a',
      cells: [
        ['a', '"x"y'],
        ['b', '1'],
      ],
    },
    {
      line: 3,
      column: 'a',
      value: '12" screen',
      cells: [
        ['a', '12" screen'],
        ['b', '2'],
      ],
    },
  ])
})

it('A quote that is never closed refuses its row and, by line, each row that it may have swallowed', async () => {
  const { rows, refused } = await readFileOf('table.csv', 'a,b\n1,2\n3,"four\n5,6\nhalf\n7,"8, 9"\n10,11\n')
  expect(rows.map((row) => row.line)).toEqual([2, 7])
  expect(refused.map(({ line, cells }) => [line, cells])).toEqual([
    [
      3,
      [
        ['a', '3'],
        ['b', '"four'],
      ],
    ],
    [
      4,
      [
        ['a', '5'],
        ['b', '6'],
      ],
    ],
    [
      6,
      [
        ['a', '7'],
        ['b', '8, 9'],
      ],
    ],
  ])
})

it('A last row cut within quotes is refused and says that more is missing', async () => {
  const { rows, refused } = await readFileOf('table.csv', 'a,b\n1,2\n3,"fo')
  expect(rows).toHaveLength(1)
  expect(refused).toMatchObject([{ line: 3, column: 'b', unread: true }])
})

it('A value of 10 MB is read and a longer one refused, behind which reading goes on', async () => {
  const ten = 'x'.repeat(10 * 1024 ** 2)
  const { rows, refused } = await readFileOf('table.csv', `a,b\n1,"${ten}"\n2,${ten}y\n3,ok\n`)
  expect(rows.map(({ line, cells }) => [line, cells[1]?.length])).toEqual([
    [2, ten.length],
    [4, 2],
  ])
  expect(refused).toMatchObject([{ line: 3, column: 'b', value: `${'x'.repeat(199)}…` }])
})

it('A quote that opens at the top of a large file and never closes takes no more memory than its bound', async () => {
  const text = `a,b\n1,"2\n${'3,4 and some more text\n'.repeat(2_000_000)}`
  const { rows, refused } = await readFileOf('table.csv', text)
  expect(rows).toEqual([])
  expect(refused).toMatchObject([
    { line: 2, reason: 'the row is too long to be one, to line 2000003', unread: true },
  ])
})

it('A value of millions of doubled quotes is read', async () => {
  const { rows } = await readFileOf('table.csv', `a,b\n1,"x${'""'.repeat(2_000_001)}"\n`)
  expect(rows[0]?.cells[1]).toBe(`x${'"'.repeat(2_000_001)}`)
})

it('A table of 100,000 columns is read', async () => {
  const header = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',')
  const row = ','.repeat(99_999)
  const { tables, rows, refused } = await readFileOf('wide.csv', `${header}\n${row}\n${row}\n${row},\n`)
  expect(tables[0]?.header).toHaveLength(100_000)
  expect(rows.map(({ cells }) => cells.length)).toEqual([100_000, 100_000])
  expect(refused).toMatchObject([{ line: 4 }])
})

it('A row of millions of delimiters is refused without a cell for each', async () => {
  const { refused } = await readFileOf('table.csv', `a,b\n${','.repeat(12_000_000)}\n`)
  expect(refused).toMatchObject([{ line: 2, reason: 'the row has more than 102 values, the header has 2' }])
})

describe('The delimiter is found', () => {
  it.each([
    [
      'a semicolon, beside commas in the header and the numbers',
      'Name, Vorname;Betrag\nX, Y;1,5\nZ;2,5\n',
      ';',
    ],
    ['a comma within quotes', '"a;b";c\n1;2\n', ';'],
    ['a tab', 'a b\tc\n1\t2\n', '\t'],
    ['one that the file declares', 'sep=;\na;b,c\n1;2\n', ';'],
    ['none, in a table of one column', 'name\nx\n', ','],
  ])('%s', async (_, text, delimiter) => {
    const { tables, refused, rows } = await readFileOf('table.csv', text)
    expect(tables[0]?.delimiter).toBe(delimiter)
    expect(refused).toEqual([])
    expect(rows.length).toBeGreaterThan(0)
  })
})

it('Formulas, spaces and words in other scripts are values like any other', async () => {
  const cells = ['=HYPERLINK("http://a.example")', ' +1 ', '警察']
  const { rows } = await readFileOf(
    'table.csv',
    `a,b,c\n"${cells[0]?.replaceAll('"', '""')}",${cells[1]},${cells[2]}\n`,
  )
  expect(rows[0]?.cells).toEqual(cells)
})
