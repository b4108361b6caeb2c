import { Fragment } from 'react'

/** A text in which the words, at the beginning of a word, are marked; capitals and accents do not count. */
export function MarkedName({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = words.map(foldedWord).filter(Boolean)
  if (wanted.length === 0) return text
  const found = folded(text).matchAll(new RegExp(`(?<![a-z0-9])(?:${wanted.join('|')})`, 'g'))
  const parts: { start: number; end: number }[] = [...found].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
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

/** Lower case without accents, of the same length. */
function folded(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (sign) => sign.normalize('NFD').charAt(0)).toLowerCase()
}

function foldedWord(word: string): string {
  return folded(word).replace(/[^a-z0-9 ]/g, '')
}
