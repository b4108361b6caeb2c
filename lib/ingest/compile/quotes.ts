import { stableId } from '@/lib/domain/stable-id'
import { placeQuote } from '@/lib/evidence/explain'
import type { ReadArticle } from '../read-seeds'
import type { QuoteSeed } from '../schemas/evidence'
import type { Interval } from './columns'
import type { Context, Spot } from './context'
import type { KnownPassage } from './passages'
import { type Sources, sourceId } from './sources'

/** A piece of evidence that records can cite: its id, when its words were published, and whether a record cites it. */
export type KnownEvidence = { id: string; published: Interval; used: boolean; spot: Spot }

/** Places a quote in its text and makes its document. Undefined, with a fault, when it is not verbatim. */
export function compileQuote(
  context: Context,
  article: ReadArticle,
  key: string,
  passages: readonly KnownPassage[],
  sources: Sources,
): KnownEvidence | undefined {
  const quote = article.value?.quotes[key]
  if (!article.value || !article.text || !quote) return undefined
  const { source } = article.value
  const spot: Spot = { record: `quote ${key}`, place: (path) => article.place(['quotes', key, ...path]) }
  const placed = placeQuote(article.text.content, quote)
  if ('fault' in placed) {
    context.fault(spot, ['exact'], placed.fault.message, placed.fault.remedy)
    return undefined
  }
  const { place, occurrences } = placed
  const passage = passages.find(({ start, end }) => start <= place.start && place.end <= end)
  checkQuote(context, quote, place, passages, spot)
  const id = quoteId(article.text.sha256, quote, occurrences)
  context.add(
    {
      kind: 'evidence',
      id,
      slug: null,
      title: quote.exact,
      at: spot.place([]),
      row: {
        id,
        kind: 'quote',
        source_id: sourceId(source),
        exact: quote.exact,
        prefix: place.prefix,
        suffix: place.suffix,
        start_offset: place.start,
        end_offset: place.end,
        highlight: quote.highlight ?? null,
        passage_id: passage?.id ?? null,
        speaker_id: context.id('people', quote.speaker, spot, ['speaker']),
        note: quote.note ?? null,
      },
      children: {},
    },
    spot,
  )
  const own = passage?.published
  const published = own?.latest ? own : sources.get(source.slug)?.published
  return { id, published: published ?? { earliest: null, latest: null }, used: false, spot }
}

/** The id of a quote: the hash of its text and its words; prefix and suffix only where they are needed to decide. */
function quoteId(textSha256: string, { exact, prefix, suffix }: QuoteSeed, occurrences: number): string {
  if (occurrences === 1) return stableId('quote', textSha256, exact)
  return suffix === undefined
    ? stableId('quote', textSha256, prefix ?? '', exact)
    : stableId('quote', textSha256, prefix ?? '', exact, suffix)
}

function checkQuote(
  context: Context,
  quote: QuoteSeed,
  place: { start: number; end: number },
  passages: readonly KnownPassage[],
  spot: Spot,
): void {
  if (quote.highlight !== undefined && !quote.exact.includes(quote.highlight))
    context.fault(
      spot,
      ['highlight'],
      'the words to highlight are not among the words of the quote',
      'copy them from "exact"',
    )
  const touched = passages.filter(({ start, end }) => start < place.end && place.start < end)
  if (touched.length > 1)
    context.fault(
      spot,
      ['exact'],
      'the quote goes over two passages, which are from different places',
      'quote each of them for itself',
    )
}
