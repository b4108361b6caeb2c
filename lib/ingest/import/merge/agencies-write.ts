import type { Merge } from './context'
import { withdrawBareAgencies } from './listings-write'
import { writeAgencies } from './new-agencies'

/** Writes what a register of agencies brings: agencies, what it gives to those that were there, and its rows. Gives how many are new. */
export async function writeRegister(merge: Merge): Promise<number> {
  const newAgencies = await writeAgencies(merge.tx, merge)
  await writeRows(merge)
  await giveFacts(merge)
  await writeNames(merge)
  return newAgencies
}

/** SQL: this register gave the agency `a` its column, or brought the agency. */
const given = (column: string) =>
  `EXISTS (SELECT 1 FROM import_change c JOIN import_run r ON r.id = c.run_id
     WHERE c.record_kind = 'agency' AND c.record_id = a.id AND r.dataset_id = $1 AND (c.before IS NULL OR c.before ? '${column}'))`

/** SQL: what a row says of a column where the agency has nothing, or has it from this register. */
const said = (column: string, of = column) =>
  `CASE WHEN s.${of} IS NOT NULL AND (a.${column} IS NULL OR ${given(column)}) THEN s.${of} ELSE a.${column} END`

const COLUMNS = ['name', 'type_id', 'level', 'county', 'city', 'latitude', 'longitude', 'ori'] as const

/** A matched agency gets what it lacks; what it has from elsewhere stays. */
async function giveFacts({ tx, dataset, version, run }: Merge): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE given ON COMMIT DROP AS
     SELECT DISTINCT ON (a.id) a.id, ${said('name', 'agency_name')} AS name, ${said('type_id', 'agency_type')} AS type_id,
       CASE WHEN ${given('level')} THEN s.agency_level::agency_level ELSE a.level END AS level, ${said('county')} AS county, ${said('city')} AS city,
       ${said('latitude')} AS latitude, ${said('longitude')} AS longitude,
       CASE WHEN EXISTS (SELECT 1 FROM agency o WHERE o.ori = s.ori AND o.id <> a.id) THEN a.ori ELSE ${said('ori')} END AS ori
     FROM agency_compared c JOIN staging.agency_row s USING (position) JOIN agency a ON a.id = c.agency_id
     WHERE NOT c.same AND NOT EXISTS (SELECT 1 FROM new_agency n WHERE n.id = a.id)
     ORDER BY a.id, s.row_key COLLATE "C"`,
    [dataset],
  )
  const all = (of: string) => COLUMNS.map((column) => `${of}.${column}`).join(', ')
  await tx.query(
    `DELETE FROM given g USING agency a WHERE a.id = g.id AND (${all('a')}) IS NOT DISTINCT FROM (${all('g')})`,
  )
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'agency', a.id, (SELECT jsonb_object_agg(o.key, o.value) FROM jsonb_each(to_jsonb(a)) o JOIN jsonb_each(to_jsonb(g)) n USING (key) WHERE o.value <> n.value)
     FROM given g JOIN agency a USING (id)`,
    [run],
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT 'agency', a.id, 'updated', $1, to_jsonb(a), to_jsonb(a) || to_jsonb(g) || jsonb_build_object('updated_version', $1::int)
     FROM given g JOIN agency a USING (id) WHERE a.created_version < $1`,
    [version],
  )
  await tx.query(
    `UPDATE agency a SET (${COLUMNS.join(', ')}) = (${all('g')}), updated_version = $1 FROM given g WHERE g.id = a.id`,
    [version],
  )
  await tx.query('DROP TABLE given')
}

/** How the register writes agencies that were there before. */
async function writeNames({ tx, dataset, run }: Merge): Promise<void> {
  await tx.query(
    `WITH added AS (
       INSERT INTO agency_name (agency_id, name, normalised, kind, seen_in)
       SELECT DISTINCT c.agency_id, s.agency_name, c.form, 'alias'::name_kind, $1
       FROM agency_compared c JOIN staging.agency_row s USING (position) WHERE NOT c.same
       ON CONFLICT DO NOTHING RETURNING agency_id, name
     )
     INSERT INTO import_change (run_id, record_kind, record_id)
     SELECT $2, 'agency_name', agency_id || ' ' || name FROM added WHERE agency_id NOT IN (SELECT id FROM new_agency)`,
    [dataset, run],
  )
}

async function writeRows(merge: Merge): Promise<void> {
  const { tx, dataset, run } = merge
  // A row that a person said is another agency's goes over to it.
  const changed = 'c.is_held AND NOT c.same'
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'agency_listing', l.row_id, to_jsonb(l) FROM agency_compared c JOIN agency_listing l USING (row_id) WHERE ${changed}`,
    [run],
  )
  await tx.query(
    `UPDATE agency_listing l SET agency_id = c.agency_id, dataset_id = $1, run_id = $2, file = s.file, line = s.line, row_key = s.row_key, cells = s.cells,
       matched_by = CASE WHEN c.agency_id = l.agency_id THEN l.matched_by ELSE c.matched_by END, last_listed = NULL
     FROM agency_compared c JOIN staging.agency_row s USING (position) WHERE l.row_id = c.row_id AND ${changed}`,
    [dataset, run],
  )
  await tx.query(
    `INSERT INTO agency_listing (row_id, agency_id, dataset_id, run_id, file, line, row_key, cells, matched_by)
     SELECT s.row_id, c.agency_id, $1, $2, s.file, s.line, s.row_key, s.cells, c.matched_by
     FROM agency_compared c JOIN staging.agency_row s USING (position) WHERE NOT c.is_held AND NOT c.same`,
    [dataset, run],
  )
  const { rows } = await tx.query<{ id: string }>(
    'SELECT DISTINCT held AS id FROM agency_compared WHERE held <> agency_id',
  )
  await withdrawBareAgencies(
    merge,
    rows.map(({ id }) => id),
  )
}
