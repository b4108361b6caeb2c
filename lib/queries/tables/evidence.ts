import { type EvidenceFilters, evidenceList } from '@/lib/search-params/evidence'
import {
  evidenceAttribution,
  evidenceConditions,
  evidencePublished,
  evidenceRelation,
  resolveEvidenceFilters,
} from '../lists/evidence-filters'
import { byDate, byText } from '../lists/keyset'
import { raw, sql } from '../lists/sql'
import { made, named, own, pageColumn, versionColumns } from './column'
import { defineTable, slugsOf } from './table'

const rows = sql`evidence e ON e.id = page.id
  JOIN source s ON s.id = e.source_id
  LEFT JOIN passage pa ON pa.id = e.passage_id AND pa.publisher IS NOT NULL
  LEFT JOIN person ON person.id = e.speaker_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE stance = 'supports')::int AS supports, count(*) FILTER (WHERE stance = 'contradicts')::int AS contradicts,
      count(*) FILTER (WHERE stance = 'mentions')::int AS mentions
    FROM citation ci WHERE ci.evidence_id = e.id
  ) AS n`

const published = (part: string) =>
  sql`CASE WHEN pa.id IS NULL THEN ${raw(`s.published_${part}`)} ELSE ${raw(`pa.published_${part}`)} END`

const columns = [
  ...own('evidence', 'e', ['id']),
  pageColumn('/evidence/', sql`e.id`),
  ...own('evidence', 'e', ['kind', 'exact', 'prefix', 'suffix', 'start_offset', 'end_offset', 'highlight']),
  made('id', 'source_id', sql`s.id`, 'Id of the source it stands in.', false),
  made('id', 'source_slug', sql`s.slug`, 'Slug of the source it stands in.', false),
  made('text', 'source_title', sql`s.title`, 'Title of the source it stands in.', false),
  ...own('source', 's', ['url', 'archived_url', 'text_sha256']).map((column) => ({
    ...column,
    type: column.name === 'text_sha256' ? ('id' as const) : ('address' as const),
    name: `source_${column.name}`,
    optional: true,
  })),
  made('text', 'publisher', sql`coalesce(pa.publisher, s.publisher)`, 'Who published it first.', false),
  made(
    'day',
    'published_earliest',
    published('earliest'),
    'Earliest day on which it can have been published first.',
  ),
  made(
    'day',
    'published_latest',
    published('latest'),
    'Latest day on which it can have been published first.',
  ),
  made('text', 'published_text', published('text'), 'The day of first publication in words.'),
  {
    ...made('text', 'attribution', evidenceAttribution, 'How sure the ledger is of who published it.', false),
    values: ['verified', 'inferred', 'unknown'],
  },
  ...named('speaker', 'person', 'the person who speaks the words'),
  made('integer', 'supports', sql`n.supports`, 'Records that it proves.', false),
  made('integer', 'contradicts', sql`n.contradicts`, 'Records that it speaks against.', false),
  made('integer', 'mentions', sql`n.mentions`, 'Records that it mentions.', false),
  ...own('evidence', 'e', ['note']),
  ...versionColumns('evidence', 'e'),
]

/** Evidence: quotes, and references to documents whose text is not held. */
export const evidenceTable = defineTable({
  title: 'Evidence',
  nouns: ['piece of evidence', 'pieces of evidence'],
  rule: 'One quote is the exact words at one place of one source, however many records it proves; the same words in two copies of one article are two quotes of one witness. A reference is a document whose text the ledger does not hold. Rows of registers are evidence too, but stand with the records that they prove and are not counted here.',
  kind: 'evidence',
  list: evidenceList,
  hasPage: true,
  relation: evidenceRelation,
  id: sql`e.id`,
  sortKeys: { newest: byDate(evidencePublished), source: byText(sql`s.title`) },
  lastFirst: ['newest'],
  rows,
  columns,
  resolve: resolveEvidence,
})

async function resolveEvidence(asked: EvidenceFilters) {
  const resolved = await resolveEvidenceFilters(asked)
  const { companies, sources, words } = resolved
  const filters: EvidenceFilters = { ...asked, company: slugsOf(companies), source: slugsOf(sources) }
  const conditions = evidenceConditions(filters, resolved)
  return { ...resolved, filters, conditions, corrected: words?.corrected ?? null }
}
