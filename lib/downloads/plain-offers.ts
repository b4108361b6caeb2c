import { namesOrganization } from '@/lib/queries/evidence/organization-list'
import { type Sql, sql } from '@/lib/queries/lists/sql'
import {
  made,
  own,
  pageColumn,
  siteAddress,
  type TableColumn,
  versionColumns,
} from '@/lib/queries/tables/column'
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

const changeColumns = [
  made('id', 'id', sql`page.id`, 'The version and the kind of record.', false),
  made(
    'address',
    'url',
    siteAddress('/changes/', sql`v.version`),
    'Permanent address of the version’s page.',
    false,
  ),
  ...own('ledger_version', 'v', ['version', 'kind', 'loaded_at', 'note']),
  ...own('ledger_change', 'r', ['record_kind', 'created', 'updated', 'withdrawn', 'restored']).map(
    (column) => ({
      ...column,
      optional: true,
    }),
  ),
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
  plainOffer({
    name: 'changes',
    title: 'Changes',
    rule: 'One row is what one version of the ledger did to the records of one kind; a version that did nothing to records has one row without a kind. A record counts once in a version.',
    path: '/changes',
    columns: changeColumns,
    page: sql`SELECT concat_ws('-', version, record_kind) AS id, row_number() OVER (ORDER BY version DESC, record_kind)::int AS position
      FROM ledger_version LEFT JOIN ledger_change ON ledger_version = version`,
    joined: sql`JOIN ledger_version v ON v.version = split_part(page.id, '-', 1)::int
      LEFT JOIN ledger_change r ON r.ledger_version = v.version AND r.record_kind = nullif(split_part(page.id, '-', 2), '')`,
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
