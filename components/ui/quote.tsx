import type { ReactNode } from 'react'
import { type MarkedText, PassageText } from './passage-with-mark'

type QuoteProps = MarkedText & {
  /** Who said it, where, when. */
  cite?: ReactNode
}

/** A quoted sentence in a list, its proving words under the marker. */
export function Quote({ before, marked, after, cite }: QuoteProps) {
  return (
    <figure>
      <blockquote className="font-serif text-quote">
        <PassageText before={before} marked={marked} after={after} />
      </blockquote>
      {cite && <figcaption className="mt-1 text-micro text-soft">{cite}</figcaption>}
    </figure>
  )
}
