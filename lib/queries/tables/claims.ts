import { type ClaimFilters, claimsList } from '@/lib/search-params/claims'
import { byDate, byNumber, byText } from '../lists/keyset'
import { resolveCompanies, resolveSlugs } from '../lists/resolve'
import { isOneOf, sql } from '../lists/sql'
import { made, named, own, proofColumns, siteAddress, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, idsOf, slugsOf } from './table'

const rows = sql`claim r ON r.id = page.id
  LEFT JOIN company c ON c.id = r.company_id
  LEFT JOIN agency a ON a.id = r.agency_id
  LEFT JOIN agency_group g ON g.id = r.agency_group_id
  LEFT JOIN organization o ON o.id = r.organization_id
  LEFT JOIN person sp ON sp.id = r.said_by_person_id
  LEFT JOIN company sc ON sc.id = r.said_by_company_id
  LEFT JOIN organization so ON so.id = r.said_by_organization_id
  LEFT JOIN source origin ON origin.id = r.origin_id
  CROSS JOIN LATERAL (
    SELECT array_agg(f.slug ORDER BY f.slug) AS slugs FROM figure_claim fc JOIN figure f ON f.id = fc.figure_id WHERE fc.claim_id = r.id
  ) AS shown
  LEFT JOIN ${citedBest('claim_id')} AS cited ON cited.record_id = r.id`

const columns = [
  ...own('claim', 'r', ['id', 'slug']),
  made(
    'address',
    'url',
    siteAddress('/api/v1/claims/', sql`r.slug`),
    'Permanent address of the claim.',
    false,
  ),
  ...own('claim', 'r', ['kind', 'text', 'metric_id', 'comparator', 'quantity', 'unit_id', 'currency']),
  ...named('company', 'c', 'the company it is about'),
  ...named('agency', 'a', 'the agency it is about'),
  ...named('agency_group', 'g', 'the group of agencies it is about'),
  ...named('organization', 'o', 'the organization it is about'),
  ...own('claim', 'r', ['scope', 'period_earliest', 'period_latest', 'period_text']),
  ...own('claim', 'r', ['as_of_earliest', 'as_of_latest', 'as_of_text', 'speaker']),
  ...named('said_by_person', 'sp', 'the person who says it', ['slug', 'name']),
  ...named('said_by_company', 'sc', 'the company that says it', ['slug', 'name']),
  ...named('said_by_organization', 'so', 'the organization that says it', ['slug', 'name']),
  made('id', 'origin_slug', sql`origin.slug`, 'Slug of the source that it goes back to.'),
  ...own('claim', 'r', ['origin_attribution', 'origin_note', 'note']),
  made('list', 'figures', sql`shown.slugs`, 'Slugs of the figures on whose pages it stands.'),
  ...proofColumns(),
  ...versionColumns('claim', 'r'),
]

/** Claims: what sources assert. */
export const claimTable = defineTable({
  title: 'Claims',
  nouns: ['claim', 'claims'],
  rule: 'One claim is what one source asserts about one thing, as of one date. Claims that disagree are kept beside each other; two sources that say the same are two claims, and copies of a source do not add any.',
  kind: 'claim',
  list: claimsList,
  hasPage: false,
  relation: sql`claim r LEFT JOIN company c ON c.id = r.company_id`,
  id: sql`r.id`,
  slug: sql`r.slug`,
  sortKeys: {
    company: byText(sql`c.name`),
    metric: byText(sql`r.metric_id`),
    asof: byDate(sql`r.as_of_latest`),
    quantity: byNumber(sql`r.quantity`),
  },
  rows,
  columns,
  evidence: (id) => citationsOf(sql`claim_id`, id),
  resolve: resolveClaims,
})

async function resolveClaims(asked: ClaimFilters) {
  const [companies, agencies, metrics] = await Promise.all([
    resolveCompanies(asked.company, asked.only !== null),
    resolveSlugs('agency', 'agency', asked.agency),
    resolveSlugs('metric', 'metric', asked.metric),
  ])
  return {
    filters: { ...asked, company: slugsOf(companies), agency: slugsOf(agencies), metric: slugsOf(metrics) },
    conditions: {
      company: isOneOf(sql`r.company_id`, companies.ids),
      agency: isOneOf(sql`r.agency_id`, idsOf(agencies)),
      metric: isOneOf(sql`r.metric_id`, idsOf(metrics)),
      kind: isOneOf(sql`r.kind::text`, asked.kind),
    },
    problems: [companies, agencies, metrics].flatMap(({ problems }) => problems),
    corrected: null,
  }
}
