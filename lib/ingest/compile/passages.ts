import { stableId } from '@/lib/domain/stable-id'
import { codePointLength } from '@/lib/evidence/code-points'
import { placeQuote } from '@/lib/evidence/explain'
import type { ReadArticle } from '../read-seeds'
import type { ArticleSeed } from '../schemas/source'
import { dateColumns, daysOf, type Interval } from './columns'
import { Context, type Spot } from './context'
import { originId, type Sources, sourceId } from './sources'

/** A passage with its place in the text, in code points. */
export type KnownPassage = { id: string; start: number; end: number; published: Interval }

type PassageSeed = NonNullable<ArticleSeed['passages']>[number]

/** Places an article's passages and makes their documents: in order, none over another, none of a collage's words left out. */
export function compilePassages(context: Context, article: ReadArticle, sources: Sources): KnownPassage[] {
  const { value, text } = article
  if (!value?.passages || !text) return []
  const { source } = value
  const points = [...text.content]
  const known: KnownPassage[] = []
  value.passages.forEach((passage, index) => {
    const spot: Spot = {
      record: `passage ${index + 1} of ${source.slug}`,
      place: (path) => article.place(['passages', index, ...path]),
    }
    const stretch = placePassage(context, text.content, passage, spot)
    if (!stretch) return
    const previous = known.at(-1)
    const between = points.slice(previous?.end ?? 0, stretch.start).join('')
    if (previous && stretch.start < previous.end)
      context.fault(
        spot,
        ['from'],
        'it begins before the passage above it ends',
        'order the passages as the text has them',
      )
    else if (source.kind === 'collage') checkGap(context, between, spot)
    const words = points.slice(stretch.start, stretch.end).join('')
    const id = stableId('passage', text.sha256, words)
    known.push({ id, ...stretch, published: daysOf(passage.published) })
    context.add(
      {
        kind: 'passage',
        id,
        slug: null,
        title: `Passage of ${source.title}: ${[...words].slice(0, 60).join('')} …`,
        at: spot.place([]),
        row: {
          id,
          source_id: sourceId(source),
          position: index + 1,
          start_offset: stretch.start,
          end_offset: stretch.end,
          origin_id: originId(context, sources, passage.origin, spot, ['origin']),
          publisher: passage.publisher ?? null,
          ...dateColumns('published', passage.published),
          attribution: passage.attribution,
          note: passage.note ?? null,
        },
        children: {},
      },
      spot,
    )
  })
  if (source.kind === 'collage') {
    const spot: Spot = { record: `source ${source.slug}`, place: () => article.place(['passages']) }
    if (article.whole) checkGap(context, points.slice(known.at(-1)?.end ?? 0).join(''), spot)
  }
  return known
}

/** From where its first words begin to where its last words end; undefined, with a fault, when they are not there. */
function placePassage(
  context: Context,
  text: string,
  passage: PassageSeed,
  spot: Spot,
): { start: number; end: number } | undefined {
  const from = placeQuote(text, { exact: passage.from })
  if ('fault' in from) {
    context.fault(
      Context.within(spot, 'from'),
      [],
      `its first words: ${from.fault.message}`,
      'write more of them, exactly as the text has them',
    )
    return undefined
  }
  const rest = [...text].slice(from.place.start).join('')
  const index = rest.indexOf(passage.to)
  if (index < 0) {
    context.fault(
      Context.within(spot, 'to'),
      [],
      `its last words do not stand behind its first: «${passage.to}»`,
      'write them exactly as the text has them',
    )
    return undefined
  }
  const length = codePointLength(rest.slice(0, index + passage.to.length))
  return { start: from.place.start, end: from.place.start + length }
}

/** A collage's passages leave no words out: each word of it comes from somewhere, if only from an unknown place. */
function checkGap(context: Context, between: string, spot: Spot): void {
  if (between.trim() === '') return
  const words = between.trim()
  const shown = words.length > 120 ? `${words.slice(0, 120)} …` : words
  context.fault(
    spot,
    [],
    `no passage holds the words before it: «${shown}»`,
    'declare a passage for them, attribution: unknown if need be',
  )
}
