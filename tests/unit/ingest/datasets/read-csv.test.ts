import { describe, expect, it } from 'vitest'
import { readCsv } from '@/lib/ingest/datasets/read-csv'

describe('a CSV file', () => {
  it('is read with and without a byte order mark', () => {
    expect(readCsv('a.csv', '\ufeffa,b\n1,2\n')).toEqual(readCsv('a.csv', 'a,b\n1,2\n'))
  })

  it.each(['\n', '\r\n'])('counts its lines right behind quoted line breaks (%j)', (end) => {
    const text = ['a,b', '1,"x', 'y', 'z"', '3,4', '5,6', ''].join(end)
    const { rows, refusals } = readCsv('a.csv', text)
    expect(refusals).toEqual([])
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 6])
    expect(rows[0]?.cells).toEqual(['1', `x${end}y${end}z`])
  })

  it('keeps blanks, quotes and commas within cells as they are', () => {
    expect(readCsv('a.csv', 'a,b\n" x ","say ""no"", please"\n').rows[0]?.cells).toEqual([
      ' x ',
      'say "no", please',
    ])
  })

  it('refuses rows with too few or too many cells, with their lines', () => {
    const { rows, refusals } = readCsv('a.csv', 'a,b\n1\n1,2\n1,2,3\n\n')
    expect(rows.map(({ line }) => line)).toEqual([3])
    expect(refusals.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'the row has 1 cells, the header 2'],
      [4, 'the row has 3 cells, the header 2'],
      [5, 'the row has 1 cells, the header 2'],
    ])
  })

  it('refuses a header that names a column twice', () => {
    expect(readCsv('a.csv', 'a,b,a\n1,2,3\n').refusals).toMatchObject([{ line: 1, column: 'a' }])
  })

  it('refuses what follows a quote that is never closed, and keeps what stands before', () => {
    const { rows, refusals } = readCsv('a.csv', 'a,b\n1,2\n3,"4\n5,6\n')
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(refusals).toMatchObject([{ file: 'a.csv', line: 3 }])
  })

  it('refuses an empty file', () => {
    expect(readCsv('a.csv', '').refusals).toMatchObject([{ line: 1, reason: 'the file is empty' }])
  })
})
