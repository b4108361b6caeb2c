import { stableId } from '@/lib/domain/stable-id'
import type { ReadSeeds } from '../read-seeds'
import type { Context, Spot } from './context'
import { compilePassages } from './passages'
import { compileQuote, type KnownEvidence } from './quotes'
import { type Sources, sourceId } from './sources'

/** Quotes as `article#key`, references by the slug of their source. Undefined: declared, but faulty. */
export type EvidenceIndex = {
  quotes: Map<string, KnownEvidence | undefined>
  references: Map<string, KnownEvidence>
  sources: Sources
}

/** Places every quote in its text and makes the documents of quotes and references. */
export function compileEvidence(context: Context, seeds: ReadSeeds, sources: Sources): EvidenceIndex {
  const index: EvidenceIndex = { quotes: new Map(), references: new Map(), sources }
  for (const article of seeds.articles) {
    const passages = compilePassages(context, article, sources)
    for (const key of Object.keys(article.value?.quotes ?? {}))
      index.quotes.set(`${article.slug}#${key}`, compileQuote(context, article, key, passages, sources))
  }
  for (const { value = [], place } of seeds.references)
    value.forEach((source, position) => {
      if (!source.cite) return
      const spot: Spot = {
        record: `reference ${source.slug}`,
        place: (path) => place([position, ...path]),
      }
      const id = stableId('reference', source.formerly?.[0] ?? source.slug, '')
      index.references.set(source.slug, {
        id,
        published: sources.get(source.slug)?.published ?? { earliest: null, latest: null },
        used: (source.claims ?? []).length > 0,
        spot,
      })
      context.add(
        {
          kind: 'evidence',
          id,
          slug: null,
          title: `Reference to ${source.title}`,
          at: spot.place([]),
          row: {
            id,
            kind: 'reference',
            source_id: sourceId(source),
            exact: null,
            prefix: null,
            suffix: null,
            start_offset: null,
            end_offset: null,
            highlight: null,
            passage_id: null,
            speaker_id: null,
            note: null,
          },
          children: {},
        },
        spot,
      )
    })
  return index
}

/** A fault for each quote that no record cites: a quote that proves nothing. */
export function checkAllUsed(context: Context, index: EvidenceIndex): void {
  for (const [name, evidence] of [...index.quotes, ...index.references]) {
    if (!evidence || evidence.used) continue
    const what = name.includes('#') ? 'quote' : 'reference'
    context.fault(
      evidence.spot,
      [],
      `the ${what} proves nothing: no record names it as evidence`,
      'give it to a claim, partnership, commitment or mention, or take it out',
    )
  }
}
