import { dayTime, type Selector, type Target } from '@/lib/citation/web-annotation'
import { addressOf } from '@/lib/domain/addresses'
import type { WordsEvidence } from './words-evidence'

/**
 * What a quote or a reference is about: the text that the ledger holds, by words, position and hash, and the original where it has an
 * address, by the words alone, for positions hold in the stored text only.
 */
export function wordsTargets(evidence: WordsEvidence, siteUrl: string): Target[] {
  const quote = quoteSelector(evidence)
  const { url, archivedUrl } = evidence.original
  const original = url ?? archivedUrl
  return [
    heldTarget(evidence, siteUrl, quote),
    ...(original
      ? [
          {
            type: 'SpecificResource' as const,
            source: original,
            ...(quote && { selector: quote }),
            ...(archivedUrl && { state: { type: 'TimeState' as const, cached: archivedUrl } }),
          },
        ]
      : []),
  ]
}

function heldTarget(
  { kind, source, startOffset, endOffset }: WordsEvidence,
  siteUrl: string,
  quote: Selector | null,
): Target {
  const { slug, title, publisher, language, textSha256, retrievedOn } = source
  const selectors = [
    ...(quote ? [quote] : []),
    ...(startOffset !== null && endOffset !== null
      ? [{ type: 'TextPositionSelector' as const, start: startOffset, end: endOffset }]
      : []),
  ]
  return {
    type: 'SpecificResource',
    source: {
      id: `${siteUrl}${addressOf.source(slug)}${kind === 'quote' ? '#text' : ''}`,
      type: 'Text',
      ...(kind === 'quote' && { format: 'text/plain' }),
      language,
      'dcterms:title': title,
      'dcterms:publisher': publisher,
      ...(textSha256 && { 'schema:sha256': textSha256 }),
    },
    ...(selectors.length > 0 && { selector: selectors }),
    ...(retrievedOn && { state: { type: 'TimeState', sourceDate: dayTime(retrievedOn) } }),
  }
}

function quoteSelector({ exact, prefix, suffix }: WordsEvidence): Selector | null {
  return exact === null
    ? null
    : { type: 'TextQuoteSelector', exact, prefix: prefix ?? '', suffix: suffix ?? '' }
}
