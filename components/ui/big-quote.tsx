import { type MarkedText, PassageText } from './passage-with-mark'

/** The quote an evidence page is about, large, with hanging quotation marks; it is the page's h1. */
export function BigQuote({ before, marked, after }: MarkedText) {
  return (
    <blockquote className="stripe font-serif tracking-[-0.018em] wide:-indent-[0.42em]">
      <h1 className="max-w-[26ch] text-big font-[460] text-wrap">
        “<PassageText before={before} marked={marked} after={after} />”
      </h1>
    </blockquote>
  )
}
