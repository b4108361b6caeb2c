import { Command } from 'commander'
import { withConnection } from '@/lib/db/databases'
import { openSite } from '../ask/sites'
import { loadShipped } from '../ledger'
import { openPlace, type Place } from './server'

/** A page of each kind, as `[kind, path]`. */
export type Kinds = readonly (readonly [kind: string, path: string])[]

export type SeedsSite = { address: string; place: Place; databaseUrl: string }

/** Serves the built site over a ledger, or over one of its own with what ships in it. */
export async function openSeedsSite(
  ledger: string | undefined,
  log: (line: string) => void,
): Promise<SeedsSite> {
  const place = await openPlace()
  const databaseUrl = ledger ?? (await seedsLedger(place, log))
  const { address } = await openSite(databaseUrl, log)
  return { address, place, databaseUrl }
}

async function seedsLedger(place: Place, log: (line: string) => void): Promise<string> {
  const databaseUrl = await place.make('shown')
  await loadShipped(databaseUrl)
  const { renderCharts } = await import('@/lib/charts/render-all')
  await renderCharts({ databaseUrl, log })
  return databaseUrl
}

/** One page of each kind, of records that the ledger holds. */
export async function pageKinds(databaseUrl: string): Promise<Kinds> {
  const { rows } = await withConnection(databaseUrl, (client) =>
    client.query<Record<string, string | null>>(
      `SELECT (SELECT slug FROM company ORDER BY slug <> 'amazon', slug LIMIT 1) AS company,
         (SELECT id FROM partnership WHERE kind = 'contract' ORDER BY id LIMIT 1) AS partnership, (SELECT id FROM contract ORDER BY id LIMIT 1) AS contract,
         (SELECT id FROM evidence WHERE kind = 'quote' ORDER BY id LIMIT 1) AS evidence, (SELECT slug FROM figure ORDER BY slug LIMIT 1) AS figure,
         (SELECT slug FROM source WHERE text IS NOT NULL ORDER BY slug LIMIT 1) AS source, (SELECT slug FROM campaign ORDER BY slug LIMIT 1) AS campaign,
         (SELECT slug FROM organization ORDER BY slug LIMIT 1) AS organization, (SELECT slug FROM person ORDER BY slug LIMIT 1) AS person,
         (SELECT slug FROM rendered_chart ORDER BY slug LIMIT 1) AS chart, (SELECT slug FROM dataset ORDER BY slug LIMIT 1) AS dataset,
         (SELECT a.slug FROM agency a JOIN partnership p ON p.agency_id = a.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS agency`,
    ),
  )
  const found = rows[0] ?? {}
  const one = (kind: string, folder: string, key: string) =>
    found[key] ? [[kind, `${folder}/${found[key]}`] as const] : []
  return [
    ['start', '/'],
    ['search', '/search?q=amazon'],
    ['companies', '/companies'],
    ...one('a company', '/companies', 'company'),
    ['agencies', '/agencies'],
    ...one('an agency', '/agencies', 'agency'),
    ['partnerships', '/partnerships'],
    ...one('a partnership', '/partnerships', 'partnership'),
    ['contracts', '/contracts'],
    ...one('a contract', '/contracts', 'contract'),
    ['evidence', '/evidence'],
    ...one('a piece of evidence', '/evidence', 'evidence'),
    ...one('a source', '/sources', 'source'),
    ...one('a figure', '/figures', 'figure'),
    ['contradictions', '/figures/conflicts'],
    ...one('a chart', '/charts', 'chart'),
    ['commitments', '/commitments'],
    ['coverage', '/coverage'],
    ...(found['company'] ? [['a dossier', `/dossier?company=${found['company']}`] as const] : []),
    ...(found['evidence'] ? [['citations', `/cite?evidence=${found['evidence']}`] as const] : []),
    ['health of the evidence', '/evidence/health'],
    ['changes', '/changes'],
    ...(found['company'] ? [['a history', `/companies/${found['company']}/history`] as const] : []),
    ['feeds', '/feeds'],
    ['objections', '/objections'],
    ...(found['company']
      ? [['the form of objections', `/objections/new?record=company/${found['company']}`] as const]
      : []),
    ...one('a campaign', '/campaigns', 'campaign'),
    ...one('an organization', '/organizations', 'organization'),
    ...one('a person', '/people', 'person'),
    ['data', '/data'],
    ...one('a dataset', '/data', 'dataset'),
    ['API', '/api'],
    ['about', '/about'],
  ]
}

/** The options that benches of the site's pages have. */
export const siteCommand = (name: string) =>
  new Command(`npm run bench -- ${name}`)
    .option('--ledger <url>', 'serves this ledger instead of one with what ships')
    .option('--save', 'writes the report into tests/bench/results')
