import type { SyncTable } from './sync'

const versions = { stamp: ['updated_version'], once: ['created_version'] }
const origin = ['dataset_id', 'row_key']
const place = ['file', 'line']

/** Records: each has revisions and, when it goes, a tombstone. A slug, once published, stays. */
export const agencyTable: SyncTable = {
  table: 'agency',
  key: ['id'],
  compare: 'name type_id level country state county city latitude longitude ori parent_id note'.split(' '),
  stamp: ['updated_version'],
  once: ['slug', 'created_version'],
}

export const partnershipTable: SyncTable = {
  table: 'partnership',
  key: ['id'],
  compare: 'status began_earliest began_latest began_text last_seen_earliest last_seen_latest note'.split(
    ' ',
  ),
  stamp: versions.stamp,
  once: ['company_id', 'agency_id', 'product_id', 'technology_id', 'kind', 'created_version'],
}

export const contractTable: SyncTable = {
  table: 'contract',
  key: ['id'],
  compare: (
    'kind display_number description amount currency amount_note signed_earliest signed_latest signed_text last_action_on ' +
    'transaction_count buyer_name buyer_agency_id recipient_name recipient_company_id through_reseller'
  ).split(' '),
  stamp: ['run_id', ...versions.stamp],
  once: ['identifier', 'dataset_id', 'created_version'],
}

/** What belongs to records. */
export const agencyNameTable: SyncTable = {
  table: 'agency_name',
  key: ['agency_id', 'name'],
  compare: ['normalised', 'kind', 'seen_in'],
}

export const contractCompanyTable: SyncTable = {
  table: 'contract_company',
  key: ['contract_id', 'company_id'],
  compare: ['role', 'partnership_id', 'words', 'words_field'],
}

/** Rows of registers. */
export const partnershipListingTable: SyncTable = {
  table: 'partnership_listing',
  key: ['row_id', 'partnership_id'],
  compare: `${origin.join(' ')} cells dated_earliest dated_latest dated_text status note last_listed`.split(
    ' ',
  ),
  follow: place,
  stamp: ['run_id'],
}

export const agencyListingTable: SyncTable = {
  table: 'agency_listing',
  key: ['row_id'],
  compare: ['agency_id', ...origin, 'cells', 'matched_by'],
  follow: place,
  stamp: ['run_id'],
}

export const transactionTable: SyncTable = {
  table: 'contract_transaction',
  key: ['row_id'],
  compare:
    `contract_id modification action_on fiscal_year amount currency description cells ${origin.join(' ')}`.split(
      ' ',
    ),
  follow: place,
  stamp: ['run_id'],
}

export const rowTables: readonly SyncTable[] = [partnershipListingTable, agencyListingTable, transactionTable]
