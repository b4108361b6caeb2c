import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crlfLines, lineFeeds } from '@/lib/downloads/line-ends'

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é'), maxLength: 6 })
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 12 })

describe('the ends of lines of a file', () => {
  it('are CRLF, and line breaks within quotes stay, however the bytes come in pieces', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const file = (end: string) =>
          Buffer.from(rows.map((cells) => cells.map(quoted).join(',') + end).join(''))
        const written = file('\n')
        const ends = crlfLines()
        const pieces: Buffer[] = []
        for (let at = 0; at < written.length; at += size) pieces.push(ends(written.subarray(at, at + size)))
        expect(Buffer.concat(pieces).toString()).toBe(file('\r\n').toString())
        expect(lineFeeds(written)).toBe(written.toString().split('\n').length - 1)
      }),
    )
  })
})
