import { recordReading } from '../reading'
import type { Merge } from './context'
import { resolveAgencies } from './listings-agencies'
import { compareListings, countListings, dropSaidAlready } from './listings-compare'
import { markListed, markOutdated, markUnlisted, readBefore } from './listings-unlisted'
import { resolvePartnerships } from './listings-whose'
import { settleAffected, writeListings } from './listings-write'
import { type Merged, nothingMerged } from './merged'
import { refuseUnknown } from './refuse-unknown'
import { refuseRepeated } from './repeated-rows'

/** The temporary tables of one dataset, to be made anew for the next. */
const TABLES = ['listed_row', 'listing_fresh', 'mention', 'new_agency', 'wanted_listing', 'affected']

/**
 * Merges the staged listings of one dataset into the ledger: agencies, partnerships, and the rows that list them. Of the same agency, technology and
 * company there is one partnership, whatever lists it. `whole` false: part of the files could not be read.
 */
export async function mergeListings(merge: Merge, whole: boolean): Promise<Merged> {
  const { tx, dataset, register } = merge
  await recordReading(tx, merge.run, merge)
  await tx.query(`UPDATE dataset SET register = $2 WHERE slug = $1 AND coalesce(register, slug) <> $2`, [
    dataset,
    register,
  ])
  await tx.query('CREATE TEMP TABLE affected (id text) ON COMMIT DROP')
  await tx.query(
    'CREATE TEMP TABLE listed_row ON COMMIT DROP AS SELECT row_id, row_key FROM staging.listing_row WHERE dataset = $1',
    [dataset],
  )
  await tx.query('CREATE INDEX ON listed_row (row_key)')
  await tx.query('ANALYZE listed_row')
  const before = await readBefore(merge)
  await refuseRepeated(tx, dataset, 'listing_row')
  await refuseUnknown(tx, dataset, 'listing_row')
  await compareListings(merge)
  await resolveAgencies(merge)
  await resolvePartnerships(merge)
  await dropSaidAlready(merge)
  const compared = await countListings(merge)
  const newAgencies = await writeListings(merge)
  if (before.older) await markOutdated(merge)
  else if (before.on) await markListed(merge)
  const noLongerListed = whole && !before.older ? await markUnlisted(merge, before) : 0
  await settleAffected(merge)
  const { rows } = await tx.query<Pick<Merged, 'partnerships' | 'agencies' | 'unmatchedVendors'>>(
    `SELECT count(DISTINCT partnership_id)::int AS partnerships, count(DISTINCT agency_id)::int AS agencies,
       (count(DISTINCT row_id) FILTER (WHERE other_vendors <> '{}'))::int AS "unmatchedVendors" FROM wanted_listing`,
  )
  await tx.query(`DROP TABLE ${TABLES.join(', ')}`)
  return { ...nothingMerged, ...compared, ...rows[0], newAgencies, noLongerListed }
}
