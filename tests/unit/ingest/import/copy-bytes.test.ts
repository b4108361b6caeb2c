import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CopyBytes, keptColumn } from '@/lib/ingest/import/copy-bytes'

const SIGNS: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' }

/** The values of a row, read as COPY reads them. */
function readRow(bytes: Buffer): (string | null)[] {
  const text = bytes.toString()
  expect(text.endsWith('\n')).toBe(true)
  return text
    .slice(0, -1)
    .split('\t')
    .map((value) => (value === '\\N' ? null : value.replace(/\\(.)/g, (_, sign) => SIGNS[sign] ?? sign)))
}

const texts = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => !/\p{Surrogate}/u.test(text))
const tricky = fc.constantFrom(
  '\t',
  '\n',
  '\r\n',
  '\\N',
  '\\.',
  '"',
  '\u0001\u001f',
  '\u007f',
  'é€😀',
  '\u2028',
)
const values = fc.oneof(
  texts,
  tricky,
  fc.tuple(texts, tricky, texts).map((parts) => parts.join('')),
)
const cells = fc.array(fc.tuple(values, values), { maxLength: 8 })

describe('rows in the text form of COPY', () => {
  it('hold values as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.option(values), { minLength: 1 }), (row) => {
        const bytes = new CopyBytes()
        for (const value of row) bytes.value(value)
        bytes.endRow()
        expect(bytes.isSound).toBe(true)
        expect(readRow(bytes.take())).toEqual(row)
      }),
    )
  })

  it('hold cells as JSON that says the same, of pairs and of kept columns', () => {
    fc.assert(
      fc.property(cells, (pairs) => {
        const bytes = new CopyBytes()
        const columns = pairs.map(([name], index) => keptColumn(name, index))
        const row = pairs.map(([, value]) => value)
        bytes.pairs(pairs)
        bytes.keptPairs(columns, row, false)
        bytes.keptPairs(columns, row, true)
        bytes.endRow()
        expect(readRow(bytes.take()).map((json) => JSON.parse(json ?? ''))).toEqual([
          pairs,
          pairs,
          pairs.filter(([, value]) => value !== ''),
        ])
      }),
    )
  })

  it('grow beyond their first room, with what has to be written longer', () => {
    const bytes = new CopyBytes()
    const long = '\u0001é"'.repeat(400_000)
    bytes.value(7)
    bytes.pairs([['a', long]])
    bytes.value(true)
    bytes.endRow()
    const [number, json, yes] = readRow(bytes.take())
    expect([number, yes]).toEqual(['7', 't'])
    expect(JSON.parse(json ?? '')).toEqual([['a', long]])
  })

  it('know what is no text, and can take it back', () => {
    for (const odd of ['a\0b', 'half \ud83d', '\udc00 half']) {
      const bytes = new CopyBytes()
      bytes.value('first')
      const start = bytes.length
      bytes.pairs([['a', odd]])
      expect(bytes.isSound).toBe(false)
      bytes.cutTo(start)
      bytes.endRow()
      expect(bytes.isSound).toBe(true)
      expect(readRow(bytes.take())).toEqual(['first'])
    }
  })
})
