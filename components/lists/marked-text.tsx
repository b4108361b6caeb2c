import { Fragment } from 'react'
import { placesOf } from '@/lib/domain/found-places'

/** A text in which the words, at the beginning of a word, are marked; capitals, accents and punctuation do not count. */
export function MarkedName({ text, words }: { text: string; words: readonly string[] }) {
  const parts = placesOf(words, text)
  return (
    <>
      {parts.map(({ start, end }, place) => (
        <Fragment key={start}>
          {text.slice(parts[place - 1]?.end ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(parts.at(-1)?.end ?? 0)}
    </>
  )
}

/** Stand around the words that a query has found in a text. */
const start = '\u0002'
const stop = '\u0003'

/** A text with the words that a query has found in it. */
export function MarkedPassage({ text }: { text: string }) {
  let place = 0
  return text.split(start).map((piece) => {
    const key = place
    place += piece.length + start.length
    const [marked = '', after] = piece.split(stop)
    return (
      <Fragment key={key}>
        {after === undefined ? marked : <mark className="found">{marked}</mark>}
        {after}
      </Fragment>
    )
  })
}
