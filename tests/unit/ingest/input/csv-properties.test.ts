import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeader } from '@/lib/ingest/input/csv-header'
import { TableRows } from '@/lib/ingest/input/csv-rows'
import { type InputLimits, inputLimits, type RefusedRow, type TableRow } from '@/lib/ingest/input/types'

const delimiters = [',', ';', '\t'] as const
const lineBreaks = ['\n', '\r\n', '\r'] as const

/** Cells that are hard on a parser, and any other. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'é', '😀'), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\0\uFFFD]/.test(text)),
  fc.constantFrom('', '""', '=1+1', '12" screen'),
)

const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 12,
    }),
    delimiter: fc.constantFrom(...delimiters),
    lineBreak: fc.constantFrom(...lineBreaks),
    quoteAll: fc.boolean(),
    ending: fc.boolean(),
    cuts: fc.array(fc.nat(400), { maxLength: 12 }),
  }),
)
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never

const headerOf = ({ columns }: Table) => Array.from({ length: columns }, (_, index) => `column ${index}`)

/** The table as CSV, with the line of each row counted as an editor counts. */
function write(made: Table): { text: string; lines: number[] } {
  const { delimiter, lineBreak, quoteAll, ending } = made
  const quoted = (text: string) =>
    quoteAll || text === '' || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const records = [headerOf(made), ...made.rows].map((row) => row.map(quoted).join(delimiter))
  const lines: number[] = []
  let line = 1
  for (const record of records) {
    lines.push(line)
    line += record.split(/\r\n|\n|\r/).length
  }
  return { text: records.join(lineBreak) + (ending ? lineBreak : ''), lines: lines.slice(1) }
}

function read(text: string, cuts: number[], limits: InputLimits = inputLimits) {
  const head = readHeader(text, true, limits)
  if (!head || 'reason' in head) return null
  const rows = new TableRows({ file: 'made.csv', ...head }, limits, null, head.line)
  const body = text.slice(head.end)
  const taken: { rows: TableRow[]; refused: RefusedRow[] } = { rows: [], refused: [] }
  const takeBatch = () => {
    const batch = rows.take()
    taken.rows.push(...batch.rows)
    taken.refused.push(...batch.refused)
  }
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  for (const [index, from] of [0, ...places].entries()) {
    rows.add(body.slice(from, places[index]))
    while (rows.read(false)) takeBatch()
  }
  while (rows.read(true)) takeBatch()
  takeBatch()
  return { ...head, ...taken }
}

describe('Any table written as CSV', () => {
  it('is read back equal, with the line of each row, whatever its delimiter, quoting and pieces', () => {
    fc.assert(
      fc.property(table, (made) => {
        const { text, lines } = write(made)
        const found = read(text, made.cuts)
        expect(found?.refused).toEqual([])
        expect(found?.header).toEqual(headerOf(made))
        expect(found?.rows).toEqual(made.rows.map((cells, index) => ({ line: lines[index], cells })))
      }),
      { numRuns: 1500 },
    )
  })

  it('is never read wrong when it breaks off: every row that ends with a line break is one that was written', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 1, noNaN: true }), (made, part) => {
        const { text } = write({ ...made, quoteAll: true })
        const cut = text.slice(0, Math.floor(part * text.length))
        const found = read(cut, made.cuts)
        if (!found || found.header.length !== made.columns) return
        // A last row without a line break may be cut within its last value, which nobody can see.
        const ended = /[\r\n]$/.test(cut) ? found.rows.length : found.rows.length - 1
        expect(found.rows.slice(0, ended).map(({ cells }) => cells)).toEqual(
          made.rows.slice(0, Math.max(ended, 0)),
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('is read the same in pieces as whole, also when it is any text at all', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'b'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (body, cuts) => {
        expect(read(`x,y\n${body}`, cuts)).toEqual(read(`x,y\n${body}`, []))
      }),
      { numRuns: 3000 },
    )
  })

  it('gives every line of any text to a row, a refusal or a blank line', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n'), maxLength: 60 })
    fc.assert(
      fc.property(text, (body) => {
        const found = read(`x,y\n${body}`, [])
        const places = [...(found?.rows ?? []), ...(found?.refused ?? [])].map(({ line }) => line)
        expect(new Set(places).size).toBe(places.length)
        if (/[a",]/.test(body)) expect(places.length).toBeGreaterThan(0)
      }),
      { numRuns: 1500 },
    )
  })

  it('of rows too long to hold gives refusals in bounded memory, and reads the rows behind them', () => {
    const limits = { ...inputLimits, maxFieldBytes: 10 }
    const long = 'y'.repeat(6 * 1024 ** 2)
    const found = read(
      `a,b\n1,2\n3,${long}\n4,"${long}\n"\n5,6\n`,
      [3_000_000, 9_000_000, 12_000_000],
      limits,
    )
    expect(found?.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 6, cells: ['5', '6'] },
    ])
    expect(found?.refused.map(({ line }) => line)).toEqual([3, 4])
  })
})
