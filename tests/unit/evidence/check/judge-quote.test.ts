import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HeldQuote, judgeQuote } from '@/lib/evidence/check/judge-quote'
import { searchedText } from '@/lib/evidence/check/searched-text'
import { wordDiff } from '@/lib/evidence/check/word-diff'

const text =
  'There are several companies. Lantern has partnered with more than 1,300 police departments, and others sell to U.S. Customs. 🔦 Nobody answered the question that was put to them in July.'
const exact = 'Lantern has partnered with more than 1,300 police departments'
const at = text.indexOf(exact)
const quote: HeldQuote = {
  exact,
  prefix: text.slice(0, at),
  suffix: text.slice(at + exact.length, at + exact.length + 32),
  startOffset: at,
  endOffset: at + exact.length,
}

const judge = (now: string, byOffset = false, of = quote) => judgeQuote(searchedText(now), of, byOffset)

describe('judgeQuote in the document that was quoted', () => {
  it('finds it verbatim where it stood', () => {
    expect(judge(text, true)).toEqual({ state: 'verbatim', start: at, end: at + exact.length, reason: null })
  })

  it('says where it went, in code points', () => {
    const verdict = judge(`🔦🔦 ${text}`, true)
    expect(verdict).toMatchObject({ state: 'moved', start: at + 3, end: at + 3 + exact.length })
    expect(verdict.reason).toContain(`character ${at + 3}`)
  })

  it('takes the place that is nearest to the old one', () => {
    expect(judge(`Oh: ${text} ${exact}.`, true)).toMatchObject({
      state: 'moved',
      start: at + 4,
    })
  })

  it('counts other blanks as a change', () => {
    const verdict = judge(text.replace('more than', 'more  than'), true)
    expect(verdict).toMatchObject({ state: 'changed', reason: expect.stringContaining('blanks') })
  })
})

describe('judgeQuote in a page', () => {
  it('does not mind menus before it, nor other blanks', () => {
    const page = `Home\nNews\n\n${text.replace('more than', 'more\u00a0\n than')}`
    expect(judge(page)).toMatchObject({ state: 'verbatim', start: 11 + at })
  })

  it('says that the words stand elsewhere in the text', () => {
    expect(judge(`Somebody wrote: ${exact}! What a number.`)).toMatchObject({ state: 'moved' })
  })

  it('prefers the place where the words around are as they were', () => {
    expect(judge(`Read: ${exact}! ${text}`)).toMatchObject({
      state: 'verbatim',
      start: 6 + exact.length + 2 + at,
    })
  })

  it('tells word by word what has changed', () => {
    const verdict = judge(text.replace('more than 1,300 police', 'over 2,000 police and fire'))
    expect(verdict).toMatchObject({
      state: 'changed',
      start: at,
      difference: [
        { kind: 'same', text: 'Lantern has partnered with ' },
        { kind: 'removed', text: 'more than 1,300' },
        { kind: 'added', text: 'over 2,000' },
        { kind: 'same', text: ' police ' },
        { kind: 'added', text: 'and fire ' },
        { kind: 'same', text: 'departments' },
      ],
    })
  })

  it('finds a changed quote in a long page as in a short one', () => {
    const noise = 'Menus and other stories about police departments and companies with partners. '.repeat(
      3000,
    )
    const verdict = judge(`${noise}${text.replace('1,300', '1,400')}${noise}`)
    expect(verdict).toMatchObject({ state: 'changed', start: noise.length + at })
  })

  it.each([
    ['nothing of it', 'This page is about something else altogether: bread, butter, rain.'],
    ['only its common words', 'It has more than that with it. The police said more than they had.'],
    ['nothing at all', ''],
  ])('calls it gone where there is %s', (_, page) => {
    expect(judge(page)).toMatchObject({ state: 'gone' })
  })

  it('calls short words gone rather than likening them to others', () => {
    const short = { ...quote, exact: 'absurd, really', prefix: 'It is ', suffix: '.' }
    expect(judge('He said that it was abroad, mostly.', false, short)).toMatchObject({ state: 'gone' })
  })
})

describe('wordDiff', () => {
  it('holds both texts letter for letter', () => {
    const words = fc.array(fc.constantFrom('a', 'police', 'more', ' ', '\n', ', ', '1,300', '’s', '🔦'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [quote, passage] = [one.join(''), other.join('')]
        const parts = wordDiff(quote, passage)
        const join = (kinds: string[]) =>
          parts
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join('')
        expect([join(['same', 'removed']), join(['same', 'added'])]).toEqual([quote, passage])
      }),
    )
  })
})
