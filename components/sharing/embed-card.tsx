import { needsQuotationMarks } from '@/lib/domain/quotation-marks'
import { cutQuote } from '@/lib/sharing/cut-words'
import type { NumberBody, QuoteBody, ShareCard } from '@/lib/sharing/share-card'

/** A card of words is for a glance; all of them are on the page. */
const longestQuote = 700
const longQuote = 260

type EmbedCardProps = {
  card: ShareCard
  /** The record's page in full: a card stands on another site, which its links leave. */
  permalink: string
}

/** What stands in a card above its drawing, or all of it where there is none. */
export function EmbedCard({ card }: { card: ShareCard }) {
  const { kind, tags, body } = card
  return (
    <>
      <p className="kind">{[kind, ...tags].join(' · ')}</p>
      {body.as === 'quote' && <QuoteWords body={body} />}
      {body.as === 'number' && <NumberWords body={body} />}
      {body.as === 'name' && (
        <>
          <h1>{body.title}</h1>
          {body.standfirst && <p className="line">{body.standfirst}</p>}
        </>
      )}
      {body.as === 'chart' && <h1>{body.title}</h1>}
    </>
  )
}

/** Who said it and when, or how it is known. */
export function EmbedLines({ lines }: Pick<ShareCard, 'lines'>) {
  return lines.map((line) => (
    <p key={line} className="line">
      {line}
    </p>
  ))
}

/** Where to read on. */
export function EmbedFoot({ card, permalink }: EmbedCardProps) {
  return (
    <>
      <a href={permalink} target="_top">
        {card.body.as === 'quote' ? 'The quote in its passage' : 'How we know'}
      </a>
      <span>Blue Ledger{card.body.as === 'quote' && `, ${card.path.split('/').at(-1)}`}</span>
    </>
  )
}

function QuoteWords({ body }: { body: QuoteBody }) {
  const { before, marked, after } = cutQuote(body, longestQuote)
  const words = before + marked + after
  const [open, close] = needsQuotationMarks(words) ? ['“', '”'] : ['', '']
  return (
    <blockquote className={words.length > longQuote ? 'long' : undefined}>
      {open}
      {before}
      <mark>{marked}</mark>
      {after}
      {close}
    </blockquote>
  )
}

function NumberWords({ body: { comparator, value, outOf, title } }: { body: NumberBody }) {
  return (
    <h1>
      <span className="number">
        {comparator && <i>{comparator} </i>}
        {value}
        {outOf && (
          <>
            <i> of </i>
            {outOf}
          </>
        )}
      </span>{' '}
      {title}
    </h1>
  )
}

/** Why there is nothing to show. */
export function EmbedNote({ words }: { words: string }) {
  return <p>{words}</p>
}
