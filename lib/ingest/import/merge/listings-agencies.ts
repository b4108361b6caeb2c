import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { sameCounty } from '@/lib/ingest/resolve/agency-place'
import type { ResolverAgency } from '@/lib/ingest/resolve/data'
import { portions } from '../session'
import type { Merge } from './context'
import { type Mention, tellApart } from './listings-mentions'
import { AgencyNamer, addAgencies, makeNewAgencies, type NewAgency } from './new-agencies'
import { refuseRows } from './refuse-unknown'

/** What is found out of a mention: whose it is, or why that cannot be told. `others`: the ledger has its name in other counties. */
type Found = { key: string; form: string; agency_id: string | null; others: boolean; problem: string | null }

const REMEDY = 'give the county, or say whom it means in seeds/registry/judgements.yaml'

/**
 * Finds out which agencies the fresh listings are about, in the temporary table `mention`. Where a name with its place is nobody's, that is
 * a new agency, in `new_agency`; where it could be several, its rows are refused.
 */
export async function resolveAgencies(merge: Merge): Promise<void> {
  const { tx } = merge
  await tx.query(
    `UPDATE listing_fresh f SET mention = (s.agency_name, s.country, s.state, s.county, s.city, s.agency_type, s.agency_level, f.held_agency)::text
     FROM staging.listing_row s WHERE s.position = f.position`,
  )
  await tx.query('CREATE UNIQUE INDEX ON listing_fresh (position)')
  await tx.query('ANALYZE listing_fresh')
  await tx.query(
    `CREATE TEMP TABLE mention ON COMMIT DROP AS
     SELECT f.mention AS key, s.agency_name AS name, s.country, s.state, s.county, s.city, s.agency_type AS type, s.agency_level AS level,
       f.held_agency AS held, count(*)::int AS rows, min(s.row_key COLLATE "C") AS first_key,
       NULL::text AS form, NULL::text AS agency_id, false AS others, NULL::text AS problem
     FROM listing_fresh f JOIN staging.listing_row s USING (position) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  )
  await tx.query('CREATE UNIQUE INDEX ON mention (key)')
  await tx.query('ANALYZE mention')
  await findKnown(merge)
  await makeNewAgencies(tx)
  await makeUnknown(merge)
  await refuseRows(tx, 'listing_row', {
    from: `SELECT f.position, left(m.name, 200) AS value, m.problem AS reason, '${REMEDY}' AS remedy
      FROM listing_fresh f JOIN mention m ON m.key = f.mention WHERE m.problem IS NOT NULL`,
  })
  await tx.query(
    'DELETE FROM listing_fresh f USING mention m WHERE m.key = f.mention AND m.problem IS NOT NULL',
  )
}

type Row = Mention & { held: string | null }

/** Those that the ledger has. */
async function findKnown({ tx, resolver, register }: Merge): Promise<void> {
  for await (const rows of portions<Row>(tx, 'SELECT * FROM mention')) {
    const found = rows.map((row): Found => {
      const { key, name, country, state, county, city, held } = row
      const form = normaliseAgencyName(name)
      const open = { key, form, agency_id: null, others: false, problem: null }
      if (form === '') return { ...open, problem: 'its agency’s name has no letter and no digit' }
      const match = resolver.agency({ name, country, state, county, city, register })
      if (match.agency) return { ...open, agency_id: match.agency.id }
      // A row whose key was held before is about whom it was about, if that is one of those it could mean.
      if (match.ambiguous.some(({ id }) => id === held)) return { ...open, agency_id: held }
      const near = match.ambiguous.filter((agency) => sameCounty(agency.county, county))
      if (near.length > 0) return { ...open, problem: `could mean ${listed(near.map(described))}` }
      return { ...open, others: match.ambiguous.length > 0 }
    })
    await tx.query(
      `UPDATE mention m SET form = f.form, agency_id = f.agency_id, others = f.others, problem = f.problem
       FROM jsonb_populate_recordset(NULL::mention, $1) f WHERE f.key = m.key`,
      [JSON.stringify(found)],
    )
  }
}

/** Those that it has not: name by name, so that however many there are never all are in memory. */
async function makeUnknown({ tx }: Merge): Promise<void> {
  const namer = await AgencyNamer.of(tx)
  const sql = `SELECT country, state, form, bool_or(others) AS others, json_agg(m) AS mentions FROM mention m
    WHERE agency_id IS NULL AND problem IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, form COLLATE "C"`
  for await (const groups of portions<{ others: boolean; mentions: Mention[] }>(tx, sql, [], 500)) {
    const agencies: NewAgency[] = []
    const found: Pick<Found, 'key' | 'agency_id' | 'problem'>[] = []
    for (const { mentions, others } of groups) {
      const sorted = mentions.sort((a, b) => (a.key < b.key ? -1 : 1))
      const { meant, open } = tellApart(sorted, others)
      for (const { agency, mentions } of meant) {
        const named = namer.name(agency)
        agencies.push(named)
        found.push(...mentions.map(({ key }) => ({ key, agency_id: named.id, problem: null })))
      }
      const places = listed(meant.map(({ agency: { name, county } }) => `${name} (${county})`))
      found.push(...open.map(({ key }) => ({ key, agency_id: null, problem: `could mean ${places}` })))
    }
    await addAgencies(tx, agencies)
    await tx.query(
      `UPDATE mention m SET agency_id = f.agency_id, problem = f.problem
       FROM jsonb_populate_recordset(NULL::mention, $1) f WHERE f.key = m.key`,
      [JSON.stringify(found)],
    )
  }
}

const described = ({ name, county, city, slug }: ResolverAgency) => `${name} (${county ?? city ?? slug})`

/** At most five of them, in words. */
function listed(names: readonly string[]): string {
  const more = names.length - 5
  return more > 0 ? `${names.slice(0, 5).join(', ')} or ${more} more` : names.join(' or ')
}
