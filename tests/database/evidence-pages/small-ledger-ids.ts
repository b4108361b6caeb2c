import { stableId } from '@/lib/domain/stable-id'

/** Ids of the small ledger's records, by the names that tests use. */
export const ids = {
  lantern: stableId('company', 'fx-lantern'),
  greenfield: stableId('agency', 'US', 'WI', 'fx greenfield police department', null),
  departments: stableId('agency_group', 'fx-police-departments'),
  withGroup: stableId('partnership', 'fx-lantern', 'group'),
  withGreenfield: stableId('partnership', 'fx-lantern', 'greenfield'),
  alsoGreenfield: stableId('partnership', 'fx-lantern', 'greenfield', 'pilot'),
  award: stableId('contract', 'fx-register', 'AWARD-1'),
  listingRow: stableId('row', 'fx-register', 'FX1'),
  transactionRow: stableId('row', 'fx-register', 'FX2'),
  agencyRow: stableId('row', 'fx-register', 'FX3'),
  original: stableId('source', 'fx-original'),
  copy: stableId('source', 'fx-copy'),
  collage: stableId('source', 'fx-collage'),
  press: stableId('source', 'fx-press'),
  partnered: stableId('quote', 'fx', 'partnered'),
  promise: stableId('quote', 'fx', 'promise'),
  notFollowed: stableId('quote', 'fx', 'not followed'),
  stopped: stableId('quote', 'fx', 'stopped'),
  lost: stableId('quote', 'fx', 'lost'),
  printed: stableId('reference', 'fx-press', ''),
  campaign: stableId('campaign', 'fx-not-neutral'),
  future: stableId('organization', 'fx-future'),
  speaker: stableId('person', 'fx-avery-moss'),
} as const

/** Ids of claims, by slug. */
export const claimId = (slug: string) => stableId('claim', slug)
