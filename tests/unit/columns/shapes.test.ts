import { describe, expect, it } from 'vitest'
import { type TextColumn, textColumn } from '@/lib/columns/column'
import type { ColumnTable } from '@/lib/columns/column-table'
import { type Counted, count } from '@/lib/columns/count'
import { pairsByRow } from '@/lib/columns/pairs'
import { pairsMark, shapesOf } from '@/lib/columns/shapes'
import { TextTable } from '@/lib/columns/text-table'

const rows = 60_000

/** Numbers that look like chance and are the same each time. */
let seed = 7
const below = (most: number) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return Math.floor((seed / 2 ** 32) * most)
}

/** A column of so many texts, absent in some rows. */
function column(size: number, length = rows): TextColumn {
  const made = textColumn(length)
  for (let number = 0; number < size; number += 1) {
    const text = Buffer.from(`${number}`)
    made.texts.add(text, 0, text.length)
  }
  made.ranks = Uint32Array.from({ length: size + 1 }, (_, code) => code)
  for (let row = 0; row < length; row += 1) made.codes[row] = below(size + 1)
  return made
}

const many = 45_000
const read = {
  rows: Uint32Array.from({ length: many }, (_, pair) => pair % 40_000),
  columns: new Map([
    ['company', column(4, many)],
    ['role', column(1, many)],
  ]),
  amount: null,
}
const table: ColumnTable = {
  ...{ name: 'made up', edition: '1', rows, ids: new TextTable(), orders: new Map() },
  columns: new Map([2, 3, 9, 700, 5000, 30_000].map((size) => [`c${size}`, column(size)])),
  pairs: new Map([['parts', pairsByRow(read, rows)]]),
}

const [few, follows] = ['c9', 'c700'].map((name) => table.columns.get(name))
if (few?.kind === 'text' && follows?.kind === 'text') follows.codes.set(few.codes.map((code) => code * 70))

/** The counts, row by row. */
function plainly(counted: Counted, marks: Uint32Array): Map<string, number> {
  const found = new Map<string, number>()
  const add = (value: string) => found.set(value, (found.get(value) ?? 0) + 1)
  const pairs = table.pairs.get('parts')
  for (let row = 0; row < rows; row += 1) {
    if (marks[row] !== 0) continue
    if (counted.by === 'pairs') {
      const texts = new Set<string>()
      for (let pair = pairs?.starts[row] ?? 0; pair < (pairs?.starts[row + 1] ?? 0); pair += 1) {
        const of = (name: string) => {
          const held = pairs?.columns.get(name)
          const code = held?.codes[pair] ?? 0
          return code === 0 ? null : (held?.texts.text(code - 1) ?? null)
        }
        const value = of(counted.column)
        if (value !== null && counted.where.every((test) => test.oneOf?.includes(of(test.column) ?? '')))
          texts.add(value)
      }
      texts.forEach(add)
    } else {
      const held = table.columns.get(counted.column)
      if (held?.kind !== 'text') continue
      const code = held.codes[row] ?? 0
      if (counted.by === 'absence' ? code === 0 : code > 0)
        add(counted.by === 'absence' ? 'x' : held.texts.text(code - 1))
    }
  }
  return found
}

describe('rows that are alike', () => {
  it('are told apart by columns of few texts and by the lists of their pairs, not by columns of very many', () => {
    const alike = shapesOf(table).flatMap((shapes) => [...shapes.alike])
    expect(alike).toContain('c2')
    expect(alike).toContain('c700')
    expect(alike).toContain(pairsMark('parts'))
    expect(alike).not.toContain('c30000')
  })

  it.each([1, 2, 3, 40])('are counted together as if one by one, where one in %i is left', (one) => {
    const marks = Uint32Array.from({ length: rows }, () => (below(one) === 0 ? 0 : 1))
    const counted: Counted[] = [
      ...[...table.columns.keys()].map((name) => ({ by: 'column', column: name }) as const),
      { by: 'absence', column: 'c9' },
      { by: 'pairs', pairs: 'parts', column: 'company', where: [] },
      {
        by: 'pairs',
        pairs: 'parts',
        column: 'role',
        where: [{ column: 'company', oneOf: ['1', '2'] }],
      },
      { by: 'pairs', pairs: 'parts', column: 'company', where: [{ column: 'role', oneOf: ['0'] }] },
    ]
    const counts = count(
      { table, marks, bits: new Map() },
      counted.map((one) => ({ counted: one, aside: 0 })),
    )
    for (const [index, one] of counted.entries()) {
      const found = new Map([...(counts[index] ?? [])].map(({ value, count }) => [value, count]))
      expect(found).toEqual(plainly(one, marks))
    }
  })
})
