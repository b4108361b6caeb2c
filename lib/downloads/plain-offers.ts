import { namesOrganization } from '@/lib/queries/evidence/organization-list'
import { type Sql, sql } from '@/lib/queries/lists/sql'
import { made, own, pageColumn, type TableColumn, versionColumns } from '@/lib/queries/tables/column'
import type { Offer } from './offer'

const organizationColumns = [
  ...own('organization', 'r', ['id', 'slug']),
  pageColumn('/organizations/', sql`r.slug`),
  ...own('organization', 'r', ['name', 'kind', 'description', 'country', 'note']),
  made('list', 'other_names', sql`other.names`, 'Other names of it, semicolons in them as commas.'),
  made(
    'integer',
    'evidence',
    sql`(SELECT count(*)::int FROM (${namesOrganization(sql`r.id`)}) AS named)`,
    'Pieces of evidence that name it, or that people of it are quoted in.',
    false,
  ),
  ...versionColumns('organization', 'r'),
]

const runColumns = [
  ...own('import_run', 'r', ['id', 'dataset_id']),
  pageColumn('/data/runs/', sql`r.id`),
  ...own('import_run', 'r', ['state', 'ledger_version', 'undone_version', 'started_at', 'finished_at']),
  ...own('import_run', 'r', ['snapshot_on', 'files_sha256', 'read', 'loaded', 'unchanged', 'refused']),
  ...own('import_run', 'r', ['created', 'updated', 'no_longer_listed']),
]

/** Lists without filters, as files: all of their rows, in the order of their pages. */
export const plainOffers: readonly Offer[] = [
  plainOffer({
    name: 'organizations',
    title: 'Organizations',
    rule: 'One organization is one entry of the registry, under whichever of its names.',
    path: '/organizations',
    columns: organizationColumns,
    page: sql`SELECT id, row_number() OVER (ORDER BY name, slug)::int AS position FROM organization`,
    joined: sql`JOIN organization r ON r.id = page.id CROSS JOIN LATERAL (
      SELECT array_agg(replace(name, ';', ',') ORDER BY name) AS names FROM organization_name n WHERE n.organization_id = r.id AND n.name <> r.name
    ) AS other`,
  }),
  plainOffer({
    name: 'runs',
    title: 'Runs',
    rule: 'One run is one reading of a register’s files. Rows read are loaded, unchanged or refused; those loaded are new or changed.',
    path: '/data/runs',
    columns: runColumns,
    page: sql`SELECT id, row_number() OVER (ORDER BY ledger_version DESC, id)::int AS position FROM import_run`,
    joined: sql`JOIN import_run r ON r.id = page.id`,
  }),
]

type Plain = Pick<Offer, 'name' | 'title' | 'rule'> & {
  path: string
  columns: readonly TableColumn[]
  page: Sql
  joined: Sql
}

function plainOffer({ path, page, joined, ...about }: Plain): Offer {
  return {
    ...about,
    primaryKey: 'id',
    query: '',
    page: path,
    corrected: null,
    batches: async function* batches() {
      yield { page, joined }
    },
  }
}
