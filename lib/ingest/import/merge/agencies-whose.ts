import type pg from 'pg'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { counties } from '@/lib/ingest/datasets/county'
import type { ResolverAgency } from '@/lib/ingest/resolve/data'
import { matchState, type RegisterRow, type RowMatch } from './agencies-match'
import type { Merge } from './context'
import { AgencyNamer, addAgencies, type FoundAgency, makeNewAgencies } from './new-agencies'

type Staged = Omit<FoundAgency, 'names' | 'toldBy' | 'sign'> & {
  position: string
  row_key: string
  held: string | null
  ori_agency: string | null
  ori_slug: string | null
}
type Row = Staged & { form: string; certain: string | null; by: string; not: ReadonlySet<string> }
type State = { country: string; state: string | null }

/**
 * Finds out which agencies the rows of a register are, one state at a time, so that never the whole register is in memory. Rows that are
 * nobody's are new agencies, in `new_agency`. Gives how many of the ledger's agencies could be in the register, but not for certain.
 */
export async function resolveRegister(merge: Merge): Promise<number> {
  const { tx, dataset } = merge
  await makeNewAgencies(tx)
  const namer = await AgencyNamer.of(tx)
  const { rows: states } = await tx.query<State>(
    'SELECT DISTINCT country, state FROM staging.agency_row WHERE dataset = $1 ORDER BY 1, 2',
    [dataset],
  )
  let undecided = 0
  for (const state of states) {
    const rows = await readRows(merge, state)
    const matched = matchState(rows.map(registerRow), await readAgencies(merge, state))
    undecided += matched.undecided
    await writeMatches(merge, namer, rows, matched.matches)
  }
  return undecided
}

const registerRow = ({
  position,
  name,
  country,
  state,
  county,
  city,
  ori,
  certain,
  not,
}: Row): RegisterRow => ({
  ...{ id: position, name, country, state, county, city, ori, certain, not },
})

/** The rows of a state, with whom they are for certain: as a person said, as before, or by ORI. */
async function readRows(
  { tx, resolver, register, dataset }: Merge,
  { country, state }: State,
): Promise<Row[]> {
  const { rows } = await tx.query<Staged>(
    `SELECT s.position, s.row_key, s.agency_name AS name, s.country, s.state, s.county, s.city, s.agency_type AS type, s.agency_level AS level, s.ori,
       s.latitude, s.longitude, c.held, c.ori_agency, c.ori_slug
     FROM staging.agency_row s JOIN agency_compared c USING (position)
     WHERE s.dataset = $1 AND s.country = $2 AND s.state IS NOT DISTINCT FROM $3 ORDER BY s.row_key COLLATE "C"`,
    [dataset, country, state],
  )
  const said = rows.map(({ name, country, state, county, city, ori }) =>
    resolver.agencyVerdicts({ name, country, state, county, city, ori, register }),
  )
  const judged = await idsOf(
    tx,
    said.flatMap(({ same }) => same ?? []),
  )
  return rows.map((row, at) => {
    const { name, held, ori_agency, ori_slug } = row
    const { same = null, not = new Set<string>() } = said[at] ?? {}
    const told = same === null ? null : (judged.get(same) ?? null)
    const byOri = ori_slug !== null && !not.has(ori_slug) ? ori_agency : null
    const by = told ? 'the judgement of a person' : held ? 'the key of the register' : 'ORI'
    return { ...row, form: normaliseAgencyName(name), certain: told ?? held ?? byOri, by, not }
  })
}

async function idsOf(tx: pg.ClientBase, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  type Known = { id: string; slug: string }
  const { rows } = await tx.query<Known>('SELECT id, slug FROM agency WHERE slug = ANY($1)', [slugs])
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** The agencies of a state that have no row in the register yet. */
async function readAgencies(
  { tx, register, dataset }: Merge,
  { country, state }: State,
): Promise<ResolverAgency[]> {
  const { rows } = await tx.query<ResolverAgency>(
    `SELECT a.id, a.slug, a.name, a.country, a.state, a.county, a.city, a.ori,
       coalesce((SELECT array_agg(n.name ORDER BY n.name) FROM agency_name n WHERE n.agency_id = a.id), '{}') AS names
     FROM agency a WHERE a.country = $1 AND a.state IS NOT DISTINCT FROM $2 AND NOT EXISTS (
       SELECT 1 FROM agency_listing l JOIN dataset d ON d.slug = l.dataset_id
       WHERE l.agency_id = a.id AND (d.slug = $3 OR coalesce(d.register, d.slug) = $4))
     ORDER BY a.id`,
    [country, state, dataset, register],
  )
  return rows
}

async function writeMatches(
  { tx }: Merge,
  namer: AgencyNamer,
  rows: readonly Row[],
  matches: readonly RowMatch[],
): Promise<void> {
  const found = new Map(matches.map((match) => [match.row, match]))
  const alike = new Map<string, Row[]>()
  for (const row of rows) alike.set(row.form, [...(alike.get(row.form) ?? []), row])
  const agencies = rows
    .filter(({ certain, position }) => certain === null && !found.has(position))
    .map((row) => ({ position: row.position, ...namer.name(newAgency(row, alike.get(row.form) ?? [])) }))
  await addAgencies(
    tx,
    agencies.map(({ position: _, ...agency }) => agency),
  )
  const made = new Map(agencies.map(({ position, id }) => [position, id]))
  const all = rows.map(({ position, form, certain, by }) => {
    const match = found.get(position)
    return {
      ...{ position, form, agency_id: certain ?? match?.agency ?? made.get(position) },
      matched_by: certain === null ? (match?.by ?? 'its own row: the ledger had no such agency') : by,
    }
  })
  await tx.query(
    `UPDATE agency_compared c SET agency_id = w.agency_id, matched_by = w.matched_by, form = w.form
     FROM jsonb_to_recordset($1) AS w (position bigint, form text, agency_id text, matched_by text) WHERE w.position = c.position`,
    [JSON.stringify(all)],
  )
}

/** An agency that the ledger does not have. Its ORI is not given to two. */
function newAgency(row: Row, alike: readonly Row[]): FoundAgency {
  const county = [...counties(row.county)].sort().join()
  const here = alike.filter((one) => [...counties(one.county)].sort().join() === county)
  const { name, country, state, city, type, level, latitude, longitude, row_key, ori_agency, ori } = row
  return {
    ...{ name, names: [name], country, state, county: row.county, city, type, level, latitude, longitude },
    ori: ori_agency === null ? ori : null,
    toldBy: alike.length === 1 ? 'name' : county && here.length === 1 ? 'county' : 'sign',
    sign: ori ?? row_key,
  }
}
