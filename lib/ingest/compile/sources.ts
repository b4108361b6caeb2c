import { stableId } from '@/lib/domain/stable-id'
import type { Row } from '../document'
import { firstSlug } from '../ids'
import type { ReadArticle, ReadSeeds } from '../read-seeds'
import type { ReferenceSeed, SourceSeed } from '../schemas/source'
import { dateColumns, daysOf, type Interval, redirects } from './columns'
import type { Context, Spot } from './context'
import { circleFrom } from './parents'

/** A source of the files: its id, when it was published, and where it is declared. */
export type KnownSource = { id: string; published: Interval; spot: Spot; origin: string | undefined }

/** Sources by slug. */
export type Sources = Map<string, KnownSource>

/** The id of a source. */
export function sourceId(source: { slug: string; formerly?: string[] | undefined }): string {
  return stableId('source', firstSlug(source))
}

/** Verifies sources (articles and references) and makes their documents. */
export function compileSources(context: Context, seeds: ReadSeeds): Sources {
  const sources: Sources = new Map()
  const declared: { source: SourceSeed; text: Row; spot: Spot }[] = []
  for (const article of seeds.articles) {
    if (!article.value) continue
    const { source } = article.value
    const spot: Spot = {
      record: `source ${source.slug}`,
      place: (path) => article.place(['source', ...path]),
    }
    checkText(context, article, spot)
    declared.push({ source, text: textColumns(article), spot })
  }
  for (const { value = [], place } of seeds.references)
    value.forEach((source, index) => {
      const spot: Spot = { record: `reference ${source.slug}`, place: (path) => place([index, ...path]) }
      declared.push({ source: withoutClaims(source), text: NO_TEXT, spot })
    })
  for (const { source, spot } of declared)
    sources.set(source.slug, {
      id: sourceId(source),
      published: daysOf(source.published),
      spot,
      origin: source.origin,
    })
  for (const { source, text, spot } of declared) add(source, text, spot)
  return sources

  function add(source: SourceSeed, text: Row, spot: Spot): void {
    const id = sourceId(source)
    const circle = circleFrom(source.slug, new Map([...sources].map(([slug, { origin }]) => [slug, origin])))
    if (circle)
      context.fault(spot, ['origin'], `its origins go in a circle: ${circle.join(' → ')}`, 'take one out')
    context.add(
      {
        kind: 'source',
        id,
        slug: source.slug,
        title: source.title,
        at: spot.place([]),
        row: {
          id,
          slug: source.slug,
          kind: source.kind,
          title: source.title,
          publisher: source.publisher,
          author: source.author ?? null,
          url: source.url ?? null,
          archived_url: source.archivedUrl ?? null,
          archived_on: source.archivedOn ?? null,
          ...dateColumns('published', source.published),
          language: source.language,
          ...text,
          attribution: source.attribution,
          note: source.note ?? null,
          origin_id: originId(context, sources, source.origin, spot, ['origin']),
        },
        children: { ...redirects('source', id, source.formerly), ...replies(id, source.replyTo) },
      },
      spot,
    )
  }
}

/** The id of the source that another source or a passage comes from. */
export function originId(
  context: Context,
  sources: Sources,
  slug: string | undefined,
  spot: Spot,
  path: readonly PropertyKey[],
): string | null {
  if (slug === undefined) return null
  const origin = sources.get(slug)
  if (!origin)
    context.fault(
      spot,
      path,
      `unknown source "${slug}"`,
      'declare it under seeds/references or seeds/articles',
    )
  return origin?.id ?? null
}

/** The objection that a document answers, where it answers one. */
function replies(id: string, replyTo: SourceSeed['replyTo']): { objection_reply?: Row[] } {
  if (!replyTo) return {}
  return {
    objection_reply: [{ source_id: id, objection_number: replyTo.objection, record: replyTo.record }],
  }
}

const NO_TEXT: Row = { retrieved_on: null, text: null, text_sha256: null, file: null }

function textColumns({ value, text }: ReadArticle): Row {
  if (!value || !text) return NO_TEXT
  return {
    retrieved_on: value.source.retrieved,
    text: text.content,
    text_sha256: text.sha256,
    file: text.file,
  }
}

function withoutClaims({ claims: _claims, cite: _cite, ...source }: ReferenceSeed): SourceSeed {
  return source
}

/** The text is the one that was read: its hash is the declared one; and the file bears the source's slug. */
function checkText(context: Context, { value, text, slug }: ReadArticle, spot: Spot): void {
  if (!value) return
  if (value.source.slug !== slug)
    context.fault(
      spot,
      ['slug'],
      `the file is named ${slug}`,
      'name file and source alike; an old slug goes under "formerly"',
    )
  if (text && text.sha256 !== value.source.sha256)
    context.fault(
      spot,
      ['sha256'],
      `the text in ${text.file} has the SHA-256 ${text.sha256}, another than declared`,
      'put the text back as received; if it is meant to be another text, declare its hash and check every quote',
    )
}
