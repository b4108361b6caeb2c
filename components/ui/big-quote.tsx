import { needsQuotationMarks } from '@/lib/domain/quotation-marks'
import { type MarkedText, PassageText } from './passage-with-mark'

/** The quote an evidence page is about, large, with hanging quotation marks; it is the page's h1. */
export function BigQuote({ before, marked, after }: MarkedText) {
  const words = [before, marked, after].join('')
  const marks = needsQuotationMarks(words) ? ['“', '”'] : []
  const hangs = marks.length > 0 || /^[“"]/.test(words)
  return (
    <blockquote className="stripe font-serif">
      <h1 className={`text-wrap ${hangs ? 'wide:-indent-[0.42em]' : ''} ${sizeFor(words.length)}`}>
        {marks[0]}
        <PassageText before={before} marked={marked} after={after} />
        {marks[1]}
      </h1>
    </blockquote>
  )
}

/** A sentence is set as a headline, a paragraph smaller, so that neither fills the screen. */
function sizeFor(length: number): string {
  if (length <= 120) return 'max-w-[28ch] text-big font-[460] tracking-[-0.018em]'
  if (length <= 280) return 'max-w-[38ch] text-big-sentence font-[460] tracking-[-0.012em]'
  return 'max-w-[52ch] text-big-paragraph font-[450]'
}
