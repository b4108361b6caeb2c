import { type SourceFilters, sourcesList } from '@/lib/search-params/sources'
import { byDate, byText } from '../lists/keyset'
import { isOneOf, sql } from '../lists/sql'
import { made, named, own, pageColumn, versionColumns } from './column'
import { defineTable } from './table'

const rows = sql`source s ON s.id = page.id
  LEFT JOIN source o ON o.id = s.origin_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS quotes FROM evidence e WHERE e.source_id = s.id AND e.kind = 'quote') AS n`

const columns = [
  ...own('source', 's', ['id', 'slug']),
  pageColumn('/sources/', sql`s.slug`),
  ...own('source', 's', ['kind', 'title', 'publisher', 'author']),
  ...own('source', 's', ['url', 'archived_url']).map((column) => ({
    ...column,
    type: 'address' as const,
    name: column.name === 'url' ? 'original_url' : column.name,
  })),
  ...own('source', 's', [
    'archived_on',
    'published_earliest',
    'published_latest',
    'published_text',
    'retrieved_on',
  ]),
  ...own('source', 's', ['language', 'text_sha256', 'attribution', 'note']),
  ...named('origin', 'o', 'the document it is a copy of', ['id', 'slug']),
  made('boolean', 'text_held', sql`(s.text_sha256 IS NOT NULL)`, 'Whether the ledger holds its text.', false),
  made('integer', 'quotes', sql`n.quotes`, 'Quotes from it.', false),
  ...versionColumns('source', 's'),
]

/** Sources: documents that the ledger quotes or refers to. */
export const sourceTable = defineTable({
  title: 'Sources',
  nouns: ['source', 'sources'],
  rule: 'One source is one document as it was published. A copy of another one is a source of its own that names its origin: ten copies are one witness.',
  kind: 'source',
  list: sourcesList,
  hasPage: true,
  relation: sql`source s`,
  id: sql`s.id`,
  slug: sql`s.slug`,
  sortKeys: {
    // Documents whose text is held first.
    held: byText(sql`(CASE WHEN s.text_sha256 IS NULL THEN '1 ' ELSE '0 ' END) || left(s.title, 200)`),
    title: byText(sql`left(s.title, 200)`),
    publisher: byText(sql`s.publisher`),
    published: byDate(sql`s.published_latest`),
  },
  rows,
  columns,
  evidence: (id) =>
    sql`SELECT e.kind::text AS kind, e.id, 'stands in it' AS stance FROM evidence e WHERE e.source_id = ${id}`,
  resolve: resolveSources,
})

async function resolveSources(asked: SourceFilters) {
  const [chosen] = asked.text
  const held = chosen === 'held' ? sql`s.text_sha256 IS NOT NULL` : sql`s.text_sha256 IS NULL`
  return {
    filters: asked,
    conditions: {
      kind: isOneOf(sql`s.kind::text`, asked.kind),
      attribution: isOneOf(sql`s.attribution::text`, asked.attribution),
      text: asked.text.length === 1 ? held : null,
    },
    problems: [],
    corrected: null,
  }
}
