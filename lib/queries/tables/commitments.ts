import { type CommitmentFilters, commitmentsList } from '@/lib/search-params/commitments'
import { standingsOn } from '../commitments/standings'
import { ledgerVersion } from '../ledger-version'
import { byDate, byText } from '../lists/keyset'
import { resolveSlugs } from '../lists/resolve'
import { isOneOf, type Sql, sql } from '../lists/sql'
import { made, named, own, pageColumn, proofColumns, siteAddress, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, idsOf, slugsOf } from './table'

const rows = sql`commitment r ON r.id = page.id
  JOIN company c ON c.id = r.company_id
  LEFT JOIN product ON product.id = r.product_id
  LEFT JOIN technology t ON t.slug = r.technology_id
  LEFT JOIN commitment next ON next.id = r.successor_id
  LEFT JOIN ${citedBest('commitment_id')} AS cited ON cited.record_id = r.id`

const columns = [
  ...own('commitment', 'r', ['id', 'slug']),
  pageColumn('/commitments/', sql`r.slug`),
  ...named('company', 'c', 'the company that is bound or was asked').map((column) => ({
    ...column,
    optional: false,
  })),
  ...own('commitment', 'r', ['kind', 'title', 'terms', 'scope', 'exceptions']),
  ...named('product', 'product', 'the product it concerns'),
  ...named('technology', 't', 'the technology it concerns', ['slug', 'name']),
  ...own('commitment', 'r', ['from_earliest', 'from_latest', 'from_text']),
  ...own('commitment', 'r', ['until_earliest', 'until_latest', 'until_text', 'until_inferred']),
  ...own('commitment', 'r', ['momentary', 'asked_by', 'since_then']),
  made('id', 'successor_slug', sql`next.slug`, 'Slug of the commitment that took its place.'),
  made(
    'address',
    'successor_url',
    siteAddress('/commitments/', sql`next.slug`),
    'Permanent address of that commitment.',
  ),
  ...proofColumns(),
  ...versionColumns('commitment', 'r'),
]

/** Commitments: what companies said they will do or not do, and how they answered. */
export const commitmentTable = defineTable({
  title: 'Commitments',
  nouns: ['commitment', 'commitments'],
  rule: 'One commitment is one promise or one answer of one company. The same promise in several documents is one.',
  kind: 'commitment',
  list: commitmentsList,
  hasPage: true,
  relation: sql`commitment r JOIN company c ON c.id = r.company_id`,
  id: sql`r.id`,
  slug: sql`r.slug`,
  sortKeys: {
    from: byDate(sql`r.from_latest`),
    company: byText(sql`c.name`),
    kind: byText(sql`r.kind::text`),
  },
  rows,
  columns,
  evidence: (id) => citationsOf(sql`commitment_id`, id),
  resolve: resolveCommitments,
})

async function resolveCommitments(asked: CommitmentFilters) {
  const companies = await resolveSlugs('company', 'company', asked.company)
  return {
    companies,
    filters: { ...asked, company: slugsOf(companies) },
    conditions: {
      company: isOneOf(sql`r.company_id`, idsOf(companies)),
      kind: isOneOf(sql`r.kind::text`, asked.kind),
      stands: await standsCondition(asked),
    },
    problems: companies.problems,
    corrected: null,
  }
}

/** Without a day of its own a version of the ledger is asked as of the day it was loaded, so that its answers stay the same. */
async function standsCondition({ stands, on }: CommitmentFilters): Promise<Sql | null> {
  if (stands.length === 0) return null
  const day = on ? new Date(on) : ((await ledgerVersion())?.loadedAt ?? new Date())
  const found = (await standingsOn(day)).filter((one) => one.stands.some((word) => stands.includes(word)))
  return (
    isOneOf(
      sql`r.id`,
      found.map(({ id }) => id),
    ) ?? sql`false`
  )
}
