import { codePointLength, sentences } from './sentences'

/** A piece of a source that holds a quote. Offsets count Unicode code points. */
export type TextWindow = {
  text: string
  /** Offset of the window's first character in the source. */
  offset: number
  /** Whether the source goes on before and after the window. */
  cutBefore: boolean
  cutAfter: boolean
}

export type QuotePlace = { start: number; end: number }

/** A quote with what stands around it; `moreBefore` and `moreAfter`: whether its paragraph goes on unshown. */
export type PassageAround = {
  before: string
  marked: string
  after: string
  moreBefore: boolean
  moreAfter: boolean
}

/** Longer paragraphs are cut to the sentences nearest to the quote. */
const longestSide = 420

/** The paragraph around a quote; of a long one, whole sentences on both sides of it. */
export function passageAround(window: TextWindow, { start, end }: QuotePlace): PassageAround {
  const points = Array.from(window.text)
  const [from, to] = [start - window.offset, end - window.offset]
  const before = points.slice(0, from)
  const after = points.slice(to)
  const opening = before.lastIndexOf('\n') + 1
  const closing = after.indexOf('\n')
  const left = lastSentences(before.slice(opening).join(''))
  const right = firstSentences(after.slice(0, closing < 0 ? undefined : closing).join(''))
  return {
    before: left.text,
    marked: points.slice(from, to).join(''),
    after: right.text,
    moreBefore: left.more || (opening === 0 && window.cutBefore),
    moreAfter: right.more || (closing < 0 && window.cutAfter),
  }
}

/** The end of a text: as many whole sentences as fit, but never less than the one that the quote stands in. */
function lastSentences(text: string): { text: string; more: boolean } {
  const length = codePointLength(text)
  if (length <= longestSide) return { text, more: false }
  const starts = sentences(text).map(({ start }) => start)
  const start = starts.find((at) => length - at <= longestSide) ?? starts.at(-1) ?? 0
  return { text: Array.from(text).slice(start).join(''), more: start > 0 }
}

function firstSentences(text: string): { text: string; more: boolean } {
  const length = codePointLength(text)
  if (length <= longestSide) return { text, more: false }
  const ends = sentences(text).map(({ end }) => end)
  const end = ends.findLast((at) => at <= longestSide) ?? ends[0] ?? length
  return { text: Array.from(text).slice(0, end).join(''), more: end < length }
}
