import { type DatasetFilters, datasetsList } from '@/lib/search-params/datasets'
import { byDate, byText } from '../lists/keyset'
import { sql } from '../lists/sql'
import { made, own, siteAddress, versionColumns } from './column'
import { defineTable } from './table'

const rows = sql`dataset d ON d.slug = page.id
  LEFT JOIN dataset_holding h ON h.dataset_id = d.slug
  CROSS JOIN LATERAL (SELECT count(*)::int AS runs FROM import_run r WHERE r.dataset_id = d.slug AND r.state = 'done') AS n`

const held = (name: string) =>
  own('dataset_holding', 'h', [name]).map((column) => ({ ...column, optional: true }))

const columns = [
  made('id', 'id', sql`d.slug`, 'Slug, which is also its id.', false),
  made('address', 'url', siteAddress('/data/', sql`d.slug`), 'Permanent address of its page.', false),
  ...own('dataset', 'd', ['title', 'publisher']),
  made('address', 'register_url', sql`d.url`, 'Address of the register.'),
  ...own('dataset', 'd', ['licence', 'licence_url', 'attribution', 'version', 'snapshot_on', 'description']),
  ...['listing_rows', 'agency_rows', 'contract_rows', 'action_rows', 'unlisted_rows'].flatMap(held),
  ...['partnerships', 'contracts'].flatMap(held),
  made('integer', 'runs', sql`n.runs`, 'Imports of it that are in the ledger.', false),
  ...versionColumns('dataset', 'd'),
]

/** Datasets: the registers that rows came from, and their licences. */
export const datasetTable = defineTable({
  title: 'Datasets',
  nouns: ['dataset', 'datasets'],
  rule: 'One dataset is one table of a public register, however often it was read.',
  kind: 'dataset',
  list: datasetsList,
  hasPage: true,
  relation: sql`dataset d`,
  id: sql`d.slug`,
  sortKeys: {
    title: byText(sql`d.title`),
    publisher: byText(sql`d.publisher`),
    snapshot: byDate(sql`d.snapshot_on`),
  },
  rows,
  columns,
  resolve: async (asked: DatasetFilters) => ({
    filters: asked,
    conditions: {},
    problems: [],
    corrected: null,
  }),
})
