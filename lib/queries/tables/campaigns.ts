import { type CampaignFilters, campaignsList } from '@/lib/search-params/campaigns'
import { byDate, byText } from '../lists/keyset'
import { resolveCompanies } from '../lists/resolve'
import { sql } from '../lists/sql'
import { made, own, pageColumn, proofColumns, versionColumns } from './column'
import { citationsOf, citedBest } from './evidence-of'
import { defineTable, slugsOf } from './table'

const rows = sql`campaign r ON r.id = page.id
  CROSS JOIN LATERAL (
    SELECT array_agg(o.slug ORDER BY o.slug) FILTER (WHERE co.role = 'lead') AS leads,
      array_agg(o.slug ORDER BY o.slug) FILTER (WHERE co.role = 'partner') AS partners
    FROM campaign_organization co JOIN organization o ON o.id = co.organization_id WHERE co.campaign_id = r.id
  ) AS part
  CROSS JOIN LATERAL (
    SELECT array_agg(c.slug ORDER BY c.slug) FILTER (WHERE cc.target = 'addressed') AS addressed,
      array_agg(c.slug ORDER BY c.slug) FILTER (WHERE cc.target = 'focus') AS focus
    FROM campaign_company cc JOIN company c ON c.id = cc.company_id WHERE cc.campaign_id = r.id
  ) AS target
  CROSS JOIN LATERAL (SELECT count(*)::int AS demands FROM demand d WHERE d.campaign_id = r.id) AS asked
  LEFT JOIN ${citedBest('campaign_id')} AS cited ON cited.record_id = r.id`

const columns = [
  ...own('campaign', 'r', ['id', 'slug']),
  pageColumn('/campaigns/', sql`r.slug`),
  ...own('campaign', 'r', ['name', 'description', 'began_earliest', 'began_latest', 'began_text']),
  made('list', 'leads', sql`part.leads`, 'Slugs of organizations that lead it.'),
  made('list', 'partners', sql`part.partners`, 'Slugs of organizations that take part.'),
  made(
    'list',
    'companies_addressed',
    sql`target.addressed`,
    'Slugs of companies whose leaders are addressed.',
  ),
  made('list', 'companies_in_focus', sql`target.focus`, 'Slugs of companies that are a main focus.'),
  made('integer', 'demands', sql`asked.demands`, 'Demands that it makes.', false),
  ...proofColumns(),
  ...versionColumns('campaign', 'r'),
]

/** Campaigns: who asks what of the companies. */
export const campaignTable = defineTable({
  title: 'Campaigns',
  nouns: ['campaign', 'campaigns'],
  rule: 'One campaign is one effort under one name, whoever takes part in it.',
  kind: 'campaign',
  list: campaignsList,
  hasPage: true,
  relation: sql`campaign r`,
  id: sql`r.id`,
  slug: sql`r.slug`,
  sortKeys: { began: byDate(sql`r.began_latest`), name: byText(sql`r.name`) },
  rows,
  columns,
  evidence: (id) => citationsOf(sql`campaign_id`, id),
  resolve: resolveCampaigns,
})

async function resolveCampaigns(asked: CampaignFilters) {
  const companies = await resolveCompanies(asked.company, asked.only !== null)
  const concerns = sql`r.id IN (SELECT campaign_id FROM campaign_company WHERE company_id = ANY(${[...companies.ids]}::text[]))`
  return {
    filters: { ...asked, company: slugsOf(companies) },
    conditions: { company: companies.ids.length === 0 ? null : concerns },
    problems: companies.problems,
    corrected: null,
  }
}
