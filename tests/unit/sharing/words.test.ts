import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutQuote, headOf, tailOf } from '@/lib/sharing/cut-words'
import { drawable, drawableParts } from '@/lib/sharing/picture/drawable'
import { markedWords } from '@/lib/sharing/picture/marked-words'
import { jsonForHtml } from '@/lib/sharing/structured/json-for-html'

const latin = new Set(Array.from({ length: 0x17f }, (_, index) => index + 0x20))
const words = 'one two three four five six seven eight nine ten'

describe('a long text', () => {
  it('is cut behind a word, and says so', () => {
    expect(headOf(words, 20)).toBe('one two three four…')
    expect(headOf(words, 200)).toBe(words)
    expect(tailOf(words, 14)).toBe('… eight nine ten')
  })

  it('is cut anywhere where it has no spaces, and no character is broken', () => {
    expect(headOf('警'.repeat(50), 10)).toBe(`${'警'.repeat(10)}…`)
    expect(headOf('👮'.repeat(50), 3)).toBe('👮👮👮…')
    expect(tailOf('👮'.repeat(50), 3)).toBe('… 👮👮👮')
  })

  it('keeps what is marked whole, with as much around it as fits', () => {
    const quote = { before: `${words} `, marked: 'the proving words', after: `, ${words}` }
    const { before, marked, after } = cutQuote(quote, 60)
    expect(marked).toBe('the proving words')
    expect(before).toBe('… seven eight nine ten ')
    expect(after).toBe(', one two three four…')
    expect(cutQuote({ before: '', marked: words, after: '' }, 20).marked).toBe('one two three four…')
  })

  it('is never longer than allowed but for its ellipses', () => {
    const texts = fc.record({ before: fc.string(), marked: fc.string({ minLength: 1 }), after: fc.string() })
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (quote, longest) => {
        const { before, marked, after } = cutQuote(quote, longest)
        expect(Array.from(before + marked + after).length).toBeLessThanOrEqual(longest + 8)
      }),
    )
  })
})

describe('what a picture can draw', () => {
  it('is set as written, in one line and without what does not show', () => {
    expect(drawable('Caf\u0065\u0301\r\n\u200Bfoo\u202E bar\u0001', latin)).toBe('Café foo bar')
  })

  it('marks the place of a sign that no font has', () => {
    expect(drawable('We 👮🏽‍♀️👮 here', latin)).toBe('We […] here')
  })

  it('is nothing at all where the script is another', () => {
    expect(drawable('شرطة دبي', latin)).toBeNull()
    expect(drawable('警察署 株式会社', latin)).toBeNull()
    expect(drawable('👮', latin)).toBeNull()
    expect(drawableParts(['The ', '警察署 株式会社', ' of Tokyo'] as const, latin)).toBeNull()
  })
})

describe('the words of a marked quote', () => {
  it('are joined as they stand, the mark within a word too', () => {
    const set = markedWords('“We ', 'do not sell', '.” Never')
    expect(set.map(({ pieces }) => pieces.map(({ text }) => text).join('|'))).toEqual([
      '“We',
      'do',
      'not',
      'sell|.”',
      'Never',
    ])
    expect(set.map(({ space }) => space)).toEqual(['plain', 'marked', 'marked', 'plain', 'plain'])
  })

  it('are broken where one would leave the picture', () => {
    const set = markedWords('', 'x'.repeat(60), '')
    expect(set.map(({ pieces }) => pieces[0]?.text.length)).toEqual([24, 24, 12])
    expect(set.map(({ space }) => space)).toEqual(['none', 'none', 'plain'])
  })
})

describe('JSON in a page', () => {
  it('cannot end its element, and says the same', () => {
    const data = { text: '</script><script>alert(1)</script><!-- \u2028\u2029 & "', other: ['\uD800'] }
    const json = jsonForHtml(data)
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual(data)
  })
})
