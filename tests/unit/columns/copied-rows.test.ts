import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCopiedRows } from '@/lib/columns/copied-rows'
import { TextTable } from '@/lib/columns/text-table'

/** Rows as COPY … (FORMAT binary) sends them. */
function copied(rows: readonly (readonly (string | null)[])[]): Buffer {
  const number = (value: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size)
    bytes.writeIntBE(value, 0, size)
    return bytes
  }
  const field = (value: string | null) =>
    value === null ? [number(-1, 4)] : [number(Buffer.byteLength(value), 4), Buffer.from(value)]
  return Buffer.concat([
    Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
    Buffer.alloc(8),
    ...rows.flatMap((row) => [number(row.length, 2), ...row.flatMap(field)]),
    number(-1, 2),
  ])
}

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const text = fc.string({ unit: 'binary', maxLength: 40 })

describe('rows that PostgreSQL copies', () => {
  it('are read whole, wherever the pieces are cut', async () => {
    const rows = fc.array(fc.tuple(text, fc.option(text), fc.option(text)), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 70 }), async (given, size) => {
        const read: (string | null)[][] = []
        const count = await readCopiedRows(
          inPieces(copied(given), size),
          (source, from, to) => read.push([Buffer.from(source.subarray(from, to)).toString()]) - 1,
          [0, 1].map(() => (row, source, from, to) => {
            read[row]?.push(to < from ? null : Buffer.from(source.subarray(from, to)).toString())
          }),
        )
        expect(read).toEqual(given)
        expect(count).toBe(given.length)
      }),
    )
  })
})

describe('texts in memory', () => {
  it('have one number each, by which and by themselves they are found', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), fc.array(text, { maxLength: 20 }), (given, others) => {
        const table = new TextTable()
        const different = [...new Set(given)]
        for (const value of given) table.add(Buffer.from(value), 0, Buffer.byteLength(value))
        table.seal()
        expect(table.texts()).toEqual(different)
        expect(given.map((value) => table.text(table.numberOf(value)))).toEqual(given)
        for (const value of others) expect(table.numberOf(value)).toBe(different.indexOf(value))
      }),
    )
  })
})
