import { nameCharacter } from './character-name'
import { type Location, locateQuote, type Quote, type TextPlace } from './locate'
import { type Nearest, nearestPassage } from './nearest'

/** Why a quote cannot be placed, and what to do. */
export type Explanation = { message: string; remedy: string }

/** Beyond this share of its characters a quote has no passage that it could be a slip of. */
const FAR = 0.5

/** Says why `location` is no place of the quote in `text`: the nearest passage and the first difference, or the places. */
export function explainQuote(
  text: string,
  quote: Quote,
  location: Exclude<Location, { found: true }>,
): Explanation {
  if (location.why === 'missing') return explainMissing(text, quote.exact)
  const places = location.places.map(showPlace).join('; ')
  if (location.why === 'context')
    return {
      message: `the words stand in the text, but not with the declared prefix and suffix: ${places}`,
      remedy: 'write prefix and suffix as the text has them, or leave them out',
    }
  const times = location.places.length === 2 ? 'twice' : `${location.places.length} times`
  return {
    message: `the words stand in the text ${times}: ${places}`,
    remedy: 'add a prefix: the exact words right before the one that is meant',
  }
}

function explainMissing(text: string, exact: string): Explanation {
  const nearest = nearestPassage(text, exact)
  if (!nearest || nearest.distance > FAR * [...exact].length)
    return {
      message: `the quote is not verbatim, and no passage of the text is like it${nearest ? `; the nearest is ${showNearest(nearest)}` : ''}`,
      remedy: 'copy the words from the text; a paraphrase is no quote',
    }
  return {
    message: `the quote is not verbatim; the nearest passage is ${showNearest(nearest)}. First difference, at character ${nearest.difference.inQuote + 1} of the quote: ${showDifference(nearest)}`,
    remedy: 'write the quote as the text has it; the text itself stays as received',
  }
}

function showDifference({ difference, end }: Nearest): string {
  const { quoteHas, textHas, inText } = difference
  const text = textHas === null || (quoteHas === null && inText >= end) ? null : textHas
  return `here the text has ${text === null ? 'nothing more' : nameCharacter(text)}, the quote has ${
    quoteHas === null ? 'nothing more' : nameCharacter(quoteHas)
  }`
}

function showNearest({ start, end, words }: Nearest): string {
  return `«${shorten(words)}» (characters ${start} to ${end})`
}

function showPlace({ start, end, prefix }: TextPlace): string {
  return `characters ${start} to ${end}, after «${prefix}»`
}

function shorten(words: string): string {
  const points = [...words]
  return points.length <= 240 ? words : `${points.slice(0, 160).join('')} … ${points.slice(-60).join('')}`
}

/** Places a quote in a text, or says why that cannot be. */
export function placeQuote(
  text: string,
  quote: Quote,
): { place: TextPlace; occurrences: number } | { fault: Explanation } {
  const location = locateQuote(text, quote)
  return location.found ? location : { fault: explainQuote(text, quote, location) }
}
