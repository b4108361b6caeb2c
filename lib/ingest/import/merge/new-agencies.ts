import type pg from 'pg'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { slugify } from '@/lib/domain/slug'
import { counties } from '@/lib/ingest/datasets/county'
import { agencyId } from '@/lib/ingest/ids'
import type { AgencyFacts } from '../mapped'

/** An agency that the ledger does not have yet, as rows give it. Coordinates as decimal degrees. */
export type FoundAgency = AgencyFacts & {
  /** All its names as written, the shown one too. */
  names: readonly string[]
  ori: string | null
  latitude: string | null
  longitude: string | null
  /** What tells it from others of its country: its name and state, its county too where there are several, or nothing but its sign. */
  toldBy: 'name' | 'county' | 'sign'
  /** Its ORI, or the key of its first row. */
  sign: string
}

export type NewAgency = FoundAgency & { id: string; slug: string }

/**
 * Gives new agencies their ids and addresses: by country, state and name; by county too where there are several; by ORI or the key of
 * their row where that does not decide either. An agency that was there before gets its old address back.
 */
export class AgencyNamer {
  readonly #ids: Set<string>
  readonly #slugs: Map<string, string>
  readonly #buried: Map<string, string>

  private constructor(
    ids: Iterable<string>,
    slugs: Iterable<[string, string]>,
    buried: Iterable<[string, string]>,
  ) {
    this.#ids = new Set(ids)
    this.#slugs = new Map(slugs)
    this.#buried = new Map(buried)
  }

  /** One that knows which ids and addresses the ledger has given. */
  static async of(tx: pg.ClientBase): Promise<AgencyNamer> {
    type Taken = { id: string; slug: string; kind: string }
    const { rows } = await tx.query<Taken>(
      `SELECT id, slug, 'agency' AS kind FROM agency
       UNION ALL SELECT record_id, slug, 'tombstone' FROM tombstone WHERE record_kind = 'agency' AND slug IS NOT NULL
       UNION ALL SELECT record_id, old_slug, 'redirect' FROM slug_redirect WHERE record_kind = 'agency'`,
    )
    const of = (kind: string) => rows.filter((row) => row.kind === kind)
    return new AgencyNamer(
      of('agency').map(({ id }) => id),
      rows.map(({ id, slug }) => [slug, id]),
      of('tombstone').map(({ id, slug }) => [id, slug]),
    )
  }

  /** Gives an agency its id and address. */
  name(agency: FoundAgency): NewAgency {
    const id = this.#idOf(agency)
    const slug = this.#buried.get(id) ?? this.#slugOf(agency, id)
    this.#ids.add(id)
    this.#slugs.set(slug, id)
    return { ...agency, id, slug }
  }

  #idOf({ toldBy, county, sign, ...key }: FoundAgency): string {
    const place = [...counties(county)].sort().join(' ')
    const tries = [
      ...(toldBy === 'name' ? [null] : []),
      ...(toldBy !== 'sign' && place ? [place] : []),
      `${place} ${sign}`,
    ]
    const ids = tries.map((discriminator) => agencyId({ ...key, discriminator }))
    const id = ids.find((one) => !this.#ids.has(one))
    if (!id) throw new Error(`${key.name}, ${key.state}: another agency has its id and its sign ${sign}`)
    return id
  }

  #slugOf({ name, state, county, toldBy, sign }: FoundAgency, id: string): string {
    const where = (county ?? '').replace(/\b(?:county|parish|borough)\b/gi, '')
    const tries = [
      ...(toldBy === 'name' ? [[name, state]] : []),
      ...(toldBy === 'sign' ? [] : [[name, where, state]]),
      [name, where, state, sign],
    ]
    const free = (slug: string) => (this.#slugs.get(slug) ?? id) === id
    const [first, ...more] = normaliseAgencyName(name).match(/[a-z0-9]/)
      ? tries.map((words) => slugify(...words))
      : [id]
    return [first, ...more].find((slug) => slug && free(slug)) ?? `${first}-${id.slice(2)}`
  }
}

/** Makes the temporary table `new_agency`, for {@link addAgencies} and {@link writeAgencies}. */
export async function makeNewAgencies(tx: pg.ClientBase): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS new_agency')
  await tx.query(
    `CREATE TEMP TABLE new_agency (id text PRIMARY KEY, slug text, name text, type_id text, level agency_level, country char(2), state text, county text,
       city text, latitude numeric(8, 5), longitude numeric(8, 5), ori text, names jsonb) ON COMMIT DROP`,
  )
}

/** Notes new agencies in `new_agency`. */
export async function addAgencies(tx: pg.ClientBase, agencies: readonly NewAgency[]): Promise<void> {
  const rows = agencies.map(({ type, names, toldBy: _, sign: __, ...agency }) => ({
    ...agency,
    type_id: type,
    names: [...new Set(names)].map((name) => ({ name, normalised: normaliseAgencyName(name) })),
  }))
  for (let start = 0; start < rows.length; start += 1000)
    await tx.query('INSERT INTO new_agency SELECT * FROM jsonb_populate_recordset(NULL::new_agency, $1)', [
      JSON.stringify(rows.slice(start, start + 1000)),
    ])
}

type Written = { dataset: string; run: string; version: number }

/** Writes the agencies of `new_agency` with their names. What was withdrawn comes back. Gives how many. */
export async function writeAgencies(tx: pg.ClientBase, { dataset, run, version }: Written): Promise<number> {
  const columns = 'id, slug, name, type_id, level, country, state, county, city, latitude, longitude, ori'
  const { rowCount } = await tx.query(
    `INSERT INTO agency (${columns}, created_version, updated_version) SELECT ${columns}, $1, $1 FROM new_agency`,
    [version],
  )
  await tx.query(
    `INSERT INTO agency_name (agency_id, name, normalised, kind, seen_in)
     SELECT n.id, w.name, w.normalised, CASE WHEN w.name = n.name THEN 'main' ELSE 'alias' END::name_kind, $1
     FROM new_agency n, jsonb_to_recordset(n.names) AS w (name text, normalised text)`,
    [dataset],
  )
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id) SELECT $1, 'agency', id FROM new_agency ON CONFLICT DO NOTHING`,
    [run],
  )
  await tx.query(
    `WITH back AS (DELETE FROM tombstone t USING new_agency n WHERE t.record_kind = 'agency' AND t.record_id = n.id RETURNING t.record_id)
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after)
     SELECT 'agency', a.id, 'restored', $1, to_jsonb(a) FROM back JOIN agency a ON a.id = back.record_id`,
    [version],
  )
  return rowCount ?? 0
}
