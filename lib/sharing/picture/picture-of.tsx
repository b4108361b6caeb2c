import type { ReactElement } from 'react'
import { needsQuotationMarks } from '@/lib/domain/quotation-marks'
import { cutQuote, headOf } from '@/lib/sharing/cut-words'
import type { QuoteBody, ShareCard } from '@/lib/sharing/share-card'
import { NamePicture, NotDrawn, NumberPicture, QuotePicture } from './bodies'
import { ChartPicture } from './chart-picture'
import { drawable, drawableParts } from './drawable'
import { Frame } from './frame'
import { markedWords } from './marked-words'

type Characters = ReadonlySet<number>

/** As many characters as stand in a picture, by what they say. */
const most = { quote: 440, title: 170, standfirst: 120, line: 86, address: 84 }

/**
 * A card as a picture: long words cut at the end of a word, and only characters that its fonts can draw.
 * @param site the site's address without the protocol: `ledger.example.org`
 */
export function pictureOf(card: ShareCard, site: string, characters: Characters): ReactElement {
  const lines = card.lines
    .map((line) => drawable(headOf(line, most.line), characters)?.trim())
    .filter((line): line is string => Boolean(line))
  return (
    <Frame
      kind={card.kind}
      tags={card.tags}
      lines={lines.slice(0, 2)}
      address={headOf(`${site}${card.path}`, most.address)}
    >
      <Body body={card.body} characters={characters} />
    </Frame>
  )
}

/** A picture that says no more than whose it is and where to read on. */
export function plainPicture({ kind, path }: ShareCard, site: string): ReactElement {
  return (
    <Frame kind={kind} tags={[]} lines={[]} address={headOf(`${site}${path}`, most.address)}>
      <NotDrawn />
    </Frame>
  )
}

function Body({ body, characters }: { body: ShareCard['body']; characters: Characters }) {
  const text = (words: string, longest: number) => drawable(headOf(words, longest), characters)?.trim()
  if (body.as === 'quote') return <Quote body={body} characters={characters} />
  const title = text(body.title, most.title)
  if (!title) return <NotDrawn />
  if (body.as === 'chart') return <ChartPicture title={title} wide={body.wide} />
  if (body.as === 'number') return <NumberPicture {...body} title={title} />
  return <NamePicture title={title} standfirst={text(body.standfirst ?? '', most.standfirst) || null} />
}

function Quote({ body, characters }: { body: QuoteBody; characters: Characters }) {
  const { before, marked, after } = cutQuote(body, most.quote)
  const marks = needsQuotationMarks(before + marked + after) ? ['“', '”'] : ['', '']
  const drawn = drawableParts([marks[0] + before, marked, after + marks[1]] as const, characters)
  if (!drawn) return <NotDrawn />
  return <QuotePicture words={markedWords(...drawn)} length={drawn.join('').length} />
}
