import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { splitDrawing } from '@/lib/sharing/picture/chart-labels'
import { drawPicture } from '@/lib/sharing/picture/draw'
import { pictureFonts } from '@/lib/sharing/picture/fonts'
import type { ShareCard } from '@/lib/sharing/share-card'
import { oddValues } from '../../fixtures/broken-files/odd-values'

const site = 'https://ledger.example.org'
const asked: string[] = []

// Whoever draws must not ask other sites for fonts or emoji: here that fails, and is seen.
beforeEach(() => {
  asked.length = 0
  const own = globalThis.fetch
  vi.stubGlobal('fetch', (address: string) => {
    if (String(address).startsWith('data:')) return own(address)
    asked.push(String(address).slice(0, 200))
    return Promise.reject(new Error('No other site is asked'))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

let number = 0
const card = (body: ShareCard['body'], lines: string[] = ['The Paper, 28 Aug 2019']): ShareCard => {
  number += 1
  return { path: `/evidence/q-${number}`, kind: 'Quote', body, lines, tags: ['verbatim'] }
}

/** Width and height that a PNG says it has. */
function sizeOf(png: ArrayBuffer): [number, number] {
  const bytes = Buffer.from(png)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('a picture', () => {
  it('is drawn of any words, and asks nobody else for what it needs', async () => {
    const texts = [...new Set(oddValues.text)]
    for (const text of texts) {
      const odd = card({ as: 'quote', before: 'It said ', marked: text, after: ' and no more.' }, [
        text,
        text,
      ])
      expect(sizeOf(await drawPicture(odd, site, 1)), text.slice(0, 40)).toEqual([1200, 630])
    }
    expect(asked).toEqual([])
  }, 120_000)

  it('is drawn of odd names and numbers', async () => {
    for (const text of ['', '警察署', 'x'.repeat(500), '<script>'])
      for (const body of [
        { as: 'name', title: text, standfirst: text } as const,
        {
          as: 'number',
          comparator: 'more than',
          value: '$999,999,999,999,999.99',
          outOf: '4',
          title: text,
        } as const,
      ])
        expect(sizeOf(await drawPicture(card(body), site, 1))).toEqual([1200, 630])
    expect(asked).toEqual([])
  }, 60_000)

  it('is drawn once a version', async () => {
    const once = card({ as: 'name', title: 'Ring', standfirst: null })
    const first = await drawPicture(once, site, 1)
    expect(await drawPicture(once, site, 1)).toBe(first)
    expect(await drawPicture(once, site, 2)).not.toBe(first)
  }, 60_000)
})

describe('the fonts of pictures', () => {
  it('have the letters of the ledger’s languages, and no others', () => {
    const { characters } = pictureFonts()
    const has = (text: string) => [...text].map((letter) => characters.has(letter.codePointAt(0) ?? 0))
    expect(new Set(has('AZaz09“”‘’–—…€£¥éßøŁžșΩжЖếắ'))).toEqual(new Set([true]))
    expect(new Set(has('警شשกक\u{1F46E}'))).toEqual(new Set([false]))
  })
})

describe('a drawing', () => {
  it('comes apart into shapes without text, and texts where they stood', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><title id="t">A &amp; B</title><rect fill="var(--color-blue)" width="9" height="9"/>' +
      '<svg x="10" y="5" overflow="visible"><g transform="translate(2,3)"><text x="4" y="6" fill="var(--color-con)" text-anchor="end" font-size="12">' +
      '<tspan x="4" dy="0.5em">R&amp;D &lt;1</tspan></text></g></svg><g transform="rotate(90)"><text x="1" y="1">turned</text></g></svg>'
    const { shapes, labels } = splitDrawing(svg)
    expect(shapes).toContain('fill="#1d4f91"')
    expect(shapes).not.toMatch(/text|tspan|title|var\(/)
    expect(labels).toEqual([
      { text: 'R&D <1', x: 16, y: 20, size: 12, anchor: 'end', fill: '#a3231b', bold: false, italic: false },
    ])
  })
})
