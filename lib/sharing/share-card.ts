/** Words with the part that proves something in the middle. */
export type QuoteBody = { as: 'quote'; before: string; marked: string; after: string }

/** A number with the words before it: *more than* 5,000, 0 *of* 4. */
export type NumberBody = {
  as: 'number'
  comparator: string | null
  value: string
  outOf: string | null
  title: string
}

/** A record by its name, or a document by its title. */
export type NameBody = { as: 'name'; title: string; standfirst: string | null }

/** A drawing as stored, with its size in CSS pixels. */
type StoredDrawing = { svg: string; size: { width: number; height: number } }

/** A chart by its title and its drawings for a wide column and for a phone. */
export type ChartBody = { as: 'chart'; title: string; wide: StoredDrawing; phone: StoredDrawing }

/** A record in short, as others show it: in a preview picture, in a card on another site, in words. */
export type ShareCard = {
  /** The address of the record's page, without the site. */
  path: string
  /** What it is, in a word: `Quote`, `Figure`, `Company`. */
  kind: string
  body: QuoteBody | NumberBody | NameBody | ChartBody
  /** Who said it where and when; how a number is known; what the ledger holds. The most important line first. */
  lines: readonly string[]
  /** How sure it is: `verbatim`, `attribution inferred`. */
  tags: readonly string[]
}

/** What a card says, in a sentence: its picture in words. */
export function cardInWords({ kind, body, lines, tags }: ShareCard): string {
  return [`${kind}: ${bodyInWords(body)}`, ...lines, tags.join(', ')].filter(Boolean).join(' · ')
}

/** What a card is called where only a title is shown. */
export function bodyInWords(body: ShareCard['body']): string {
  switch (body.as) {
    case 'quote':
      return `${body.before}${body.marked}${body.after}`.replace(/\s+/g, ' ').trim()
    case 'number':
      return `${numberInWords(body)}: ${body.title}`
    case 'name':
      return body.standfirst ? `${body.title}, ${body.standfirst}` : body.title
    case 'chart':
      return body.title
  }
}

/** `more than 5,000`, `0 of 4`. */
export function numberInWords({ comparator, value, outOf }: NumberBody): string {
  return [comparator, value, outOf && `of ${outOf}`].filter(Boolean).join(' ')
}
