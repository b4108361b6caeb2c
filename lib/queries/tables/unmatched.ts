import { normaliseName } from '@/lib/domain/normalise-name'
import { type UnmatchedFilters, unmatchedList } from '@/lib/search-params/unmatched'
import { byCount, byNumber, byText } from '../lists/keyset'
import { resolveSlugs } from '../lists/resolve'
import { allOf, isOneOf, type Sql, sql } from '../lists/sql'
import { made, own, siteAddress } from './column'
import { defineTable, slugsOf } from './table'

const columns = [
  ...own('unmatched_name', 'u', ['id']),
  made(
    'address',
    'url',
    siteAddress('/api/v1/unmatched/', sql`u.id`),
    'Address of the name, as long as it is not matched.',
    false,
  ),
  ...own('unmatched_name', 'u', ['kind', 'name', 'country', 'rows', 'contracts', 'shared']),
  made(
    'list',
    'sums',
    sql`(SELECT array_agg(concat_ws(':', s->>'kind', s->>'currency', s->>'amount')) FROM jsonb_array_elements(u.sums) AS s)`,
    'Sums of the amounts of its contracts, apart by kind and currency, as kind:currency:amount.',
  ),
  made('id', 'dataset_slug', sql`u.dataset_id`, 'Slug of the register that writes it.', false),
  made('text', 'licence', sql`d.licence`, 'Licence of that register.', false),
]

/** Names that rows write and that are no company or agency of the ledger yet. */
export const unmatchedTable = defineTable({
  title: 'Not yet matched',
  nouns: ['name', 'names'],
  rule: 'A name counts once for each dataset that writes it, in each spelling; buyers by country too. Of a contract with several recipients the record does not say how much goes to whom, so its amount is in no name’s sum.',
  kind: 'unmatched_name',
  list: unmatchedList,
  hasPage: true,
  relation: sql`unmatched_name u`,
  id: sql`u.id`,
  sortKeys: {
    value: byNumber(sql`u.value`),
    rows: byCount(sql`u.rows`),
    contracts: byCount(sql`u.contracts`),
    name: { ...byText(sql`left(u.name, 200)`), complete: true },
  },
  rows: sql`unmatched_name u ON u.id = page.id JOIN dataset d ON d.slug = u.dataset_id`,
  columns,
  resolve: resolveUnmatched,
})

async function resolveUnmatched(asked: UnmatchedFilters) {
  const datasets = await resolveSlugs('dataset', 'dataset', asked.dataset)
  const words = normaliseName(asked.q ?? '')
    .split(' ')
    .filter(Boolean)
  const wordless = asked.q !== null && words.length === 0
  const problem = { name: 'q', value: asked.q ?? '', message: 'has no letters or digits to look for' }
  const filters: UnmatchedFilters = {
    ...asked,
    q: wordless ? null : asked.q,
    dataset: slugsOf(datasets),
  }
  const conditions = {
    q: words.length === 0 ? null : hasWords(words),
    kind: filters.kind.length === 0 ? null : sql`u.kind = ANY(${filters.kind}::text[]::unmatched_kind[])`,
    dataset: isOneOf(sql`u.dataset_id`, filters.dataset),
  }
  const problems = [...datasets.problems, ...(wordless ? [problem] : [])]
  // Names are looked for as typed: most of them are nobody's, so that no other spelling is known.
  return { datasets, filters, conditions, problems, corrected: null }
}

/** Each word stands in the name, from the beginning of a word on. */
function hasWords(words: readonly string[]): Sql {
  return allOf(words.slice(0, 8).map((word) => sql`u.normalised ~ ${`(^| )${word}`}`))
}
