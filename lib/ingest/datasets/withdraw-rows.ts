import type pg from 'pg'
import { byImport } from './imported'
import { withdrawRecords } from './revisions'
import { settlePartnerships } from './settle-partnerships'
import { sameKey, wanted } from './sync'
import { agencyNameTable, contractCompanyTable, partnershipListingTable, rowTables } from './sync-tables'

/** A record that a file under seeds declares is not the registers' to take out. */
const undeclared = (kind: string) =>
  `NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = '${kind}' AND s.record_id = t.id)`

const none = (table: string, column: string) =>
  `NOT EXISTS (SELECT 1 FROM "${table}" r WHERE r."${column}" = t.id)`

/**
 * Takes out what the files no longer bring: rows that are gone from a dataset, and then the contracts, partnerships and agencies that
 * nothing supports any more. Where a dataset has become a newer version (`newer`), its rows stay with the day they were
 * last listed, and are marked: no longer listed is not withdrawn.
 * @param datasets slugs of the datasets that are there now; rows of others are not ours to judge
 */
export async function withdrawGone(
  tx: pg.ClientBase,
  version: number,
  datasets: readonly string[],
  newer: readonly string[],
): Promise<number> {
  const same = datasets.filter((slug) => !newer.includes(slug))
  for (const sync of rowTables)
    await tx.query(
      `DELETE FROM "${sync.table}" t WHERE dataset_id = ANY($1)
       AND NOT EXISTS (SELECT 1 FROM ${wanted(sync.table)} w WHERE ${sameKey(sync)})`,
      [same],
    )
  await tx.query(
    `UPDATE partnership_listing t SET listed = false
     WHERE t.dataset_id = ANY($1) AND t.listed AND NOT EXISTS (SELECT 1 FROM ${wanted('partnership_listing')} w WHERE ${sameKey(partnershipListingTable)})`,
    [newer],
  )
  await tx.query(
    `DELETE FROM contract_company t USING contract c WHERE c.id = t.contract_id AND c.dataset_id = ANY($1)
     AND NOT EXISTS (SELECT 1 FROM ${wanted('contract_company')} w WHERE ${sameKey(contractCompanyTable)})
     AND NOT ${byImport('c')}`,
    [same],
  )
  await tx.query(
    `DELETE FROM agency_name t WHERE t.seen_in = ANY($1)
     AND NOT EXISTS (SELECT 1 FROM ${wanted('agency_name')} w WHERE ${sameKey(agencyNameTable)})
     AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'agency' AND s.record_id = t.agency_id)`,
    [same],
  )
  await settlePartnerships(
    tx,
    version,
    `SELECT partnership_id AS id FROM partnership_listing WHERE partnership_id NOT IN (SELECT id FROM ${wanted('partnership')})`,
  )
  const contracts = await withdrawRecords(
    tx,
    'contract',
    `t.dataset_id IS NOT NULL AND t.row_id IS NULL AND ${none('contract_transaction', 'contract_id')} AND ${undeclared('contract')}`,
    version,
  )
  const partnerships = await withdrawRecords(
    tx,
    'partnership',
    `${none('partnership_listing', 'partnership_id')} AND ${none('contract_company', 'partnership_id')}
     AND ${none('citation', 'partnership_id')} AND ${undeclared('partnership')}`,
    version,
  )
  const agencies = await withdrawRecords(
    tx,
    'agency',
    `${['partnership', 'agency_listing', 'claim', 'citation'].map((table) => none(table, 'agency_id')).join(' AND ')}
     AND ${none('contract', 'buyer_agency_id')} AND ${none('agency', 'parent_id')} AND ${undeclared('agency')}`,
    version,
  )
  return contracts + partnerships + agencies
}
