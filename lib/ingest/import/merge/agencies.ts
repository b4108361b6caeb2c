import { recordReading } from '../reading'
import { compareAgencies, countAgencies } from './agencies-compare'
import { markGoneAgencies } from './agencies-unlisted'
import { resolveRegister } from './agencies-whose'
import { writeRegister } from './agencies-write'
import type { Merge } from './context'
import { readBefore } from './listings-unlisted'
import { type Merged, nothingMerged } from './merged'
import { refuseUnknown } from './refuse-unknown'
import { refuseRepeated } from './repeated-rows'

/**
 * Merges the staged rows of a register of agencies into the ledger. Such a register is whole: an agency of the ledger that is the only one like a row in
 * its place is that row's; a row that nobody is becomes an agency. `whole` false: part of the files could not be read.
 */
export async function mergeAgencies(merge: Merge, whole: boolean): Promise<Merged> {
  const { tx, dataset, register, run } = merge
  await recordReading(tx, run, merge)
  await tx.query(`UPDATE dataset SET register = $2 WHERE slug = $1 AND coalesce(register, slug) <> $2`, [
    dataset,
    register,
  ])
  const before = await readBefore(merge)
  await refuseRepeated(tx, dataset, 'agency_row')
  await refuseUnknown(tx, dataset, 'agency_row')
  await compareAgencies(merge)
  const undecidedAgencies = await resolveRegister(merge)
  // A row that goes over to another agency changes, though its cells do not.
  await tx.query('UPDATE agency_compared SET same = false WHERE same AND held <> agency_id')
  const compared = await countAgencies(merge)
  const newAgencies = await writeRegister(merge)
  const noLongerListed = await markGoneAgencies(merge, before.older ? null : before.on, whole)
  const { rows } = await tx.query<Pick<Merged, 'agencies'>>(
    'SELECT count(DISTINCT agency_id)::int AS agencies FROM agency_compared WHERE NOT same',
  )
  await tx.query('DROP TABLE agency_compared, new_agency')
  return { ...nothingMerged, ...compared, ...rows[0], newAgencies, undecidedAgencies, noLongerListed }
}
