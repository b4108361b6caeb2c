import { expect, test } from 'vitest'
import { passageAround } from '@/lib/citation/passage-around'

const article =
  'Source: Microsoft\n\nThere are companies. Ring has partnered with 1,300 departments, and AWS sells. More.\n\nNext.'

const place = (text: string, words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return { start, end: start + Array.from(words).length }
}

const whole = (text: string) => ({ text, offset: 0, cutBefore: false, cutAfter: false })

test('A quote stands in its paragraph, and in no other', () => {
  const words = 'Ring has partnered with 1,300 departments'
  expect(passageAround(whole(article), place(article, words))).toEqual({
    before: 'There are companies. ',
    marked: words,
    after: ', and AWS sells. More.',
    moreBefore: false,
    moreAfter: false,
  })
})

test('Offsets count characters that take two code units as one', () => {
  const text = '𝕊tart 😀 here. The 😀 words end.'
  const { before, marked, after } = passageAround(whole(text), place(text, '😀 words'))
  expect([before, marked, after]).toEqual(['𝕊tart 😀 here. The ', '😀 words', ' end.'])
})

test('A window that begins inside the source keeps the offsets of the source', () => {
  const { marked } = passageAround(
    { text: 'one two three', offset: 100, cutBefore: true, cutAfter: true },
    { start: 104, end: 107 },
  )
  expect(marked).toBe('two')
})

test('A long paragraph is cut to whole sentences and says that it goes on', () => {
  const filler = 'This sentence only fills the paragraph with words. '
  const text = `${filler.repeat(20)}The quote is here. ${filler.repeat(20)}`
  const { before, marked, after, moreBefore, moreAfter } = passageAround(
    whole(text),
    place(text, 'The quote is here.'),
  )
  expect(marked).toBe('The quote is here.')
  expect(before).toBe(filler.repeat(8))
  expect(after).toBe(` ${filler.repeat(8)}`)
  expect([moreBefore, moreAfter]).toEqual([true, true])
})

test('A window that cuts the paragraph says that it goes on', () => {
  const around = passageAround(
    { text: 'cut here the words and cut', offset: 9, cutBefore: true, cutAfter: true },
    { start: 18, end: 27 },
  )
  expect([around.marked, around.moreBefore, around.moreAfter]).toEqual(['the words', true, true])
})
