import type { TableReader } from '../format'
import { recordReading } from '../reading'
import { settleTouched } from '../rematch/settle-touched'
import { mergeAgencies } from './agencies'
import { compareRows } from './compare'
import type { Merge } from './context'
import { wantContracts } from './contracts'
import { mergeListings } from './listings'
import { type Merged, nothingMerged } from './merged'
import { markNoLongerListed } from './no-longer-listed'
import { takeOutdatedParts } from './outdated-parts'
import { countReleases } from './processes'
import { refuseRepeated } from './repeated-rows'
import { resolveWhom } from './whom'
import { stagedWords } from './words'
import { writeContracts, writeTransactions } from './write'
import { writePartnerships } from './write-partnerships'

/** The temporary tables of one dataset, to be made anew for the next. */
const TABLES = [
  'fresh',
  'wanted_contract',
  'wanted_part',
  'wanted_partnership',
  'named_contract',
  'candidate',
  'listed_again',
  'unlisted',
]

const OUTDATED = 'Its contracts are about others, by what their rows say now.'

/** Merges the staged rows of one dataset into the ledger. `whole` false: part of the files could not be read. */
export async function mergeDataset(
  merge: Merge,
  about: TableReader['about'],
  whole: boolean,
): Promise<Merged> {
  const merged = await MERGES[about](merge, whole)
  // Rows of earlier imports can mean the agencies that came in, or their names: the next load matches them anew.
  if (about !== 'contracts' && merged.created + merged.updated > 0)
    await merge.tx.query('UPDATE ledger_version SET rules_hash = NULL WHERE rules_hash IS NOT NULL')
  return merged
}

const MERGES = { contracts: mergeContracts, partnerships: mergeListings, agencies: mergeAgencies }

async function mergeContracts(merge: Merge, whole: boolean): Promise<Merged> {
  const { tx, dataset, run, version } = merge
  await recordReading(tx, run, merge)
  await refuseRepeated(tx, dataset)
  const rows = await compareRows(tx, dataset)
  const { created, updated, unchanged } = rows.compiled > 0 ? await countReleases(tx, dataset, rows) : rows
  const counts = { contracts: 0, contractsOfCompanies: 0 }
  if (created + updated > 0) {
    await wantContracts(merge, rows)
    await resolveWhom(merge, stagedWords(merge, rows))
    await writeContracts(merge, rows)
    await writeTransactions(merge, rows.allNew)
    const outdated = await takeOutdatedParts(merge)
    await writePartnerships(merge)
    if (outdated > 0) await settleTouched(tx, version, OUTDATED)
    const counted = await tx.query<typeof counts>(
      `SELECT (SELECT count(*) FROM wanted_contract)::int AS contracts, (SELECT count(DISTINCT contract_id) FROM wanted_part)::int AS "contractsOfCompanies"`,
    )
    Object.assign(counts, counted.rows[0])
  }
  const noLongerListed = whole ? await markNoLongerListed(merge) : 0
  await tx.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`)
  return { ...nothingMerged, created, updated, unchanged, ...counts, noLongerListed }
}

/** What the ledger's tables hold now, for whoever plans queries over them. */
export const LARGE_TABLES =
  'contract, contract_transaction, contract_company, partnership, partnership_listing, agency, agency_name, agency_listing'
