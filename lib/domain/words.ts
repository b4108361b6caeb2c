/** The words that readers see for the ledger's categories. The same word for the same thing everywhere. */

export const partnershipKindWords = {
  data_sharing: 'Data sharing',
  contract: 'Contract',
  product_sale: 'Product sale',
  pilot: 'Pilot',
  bid: 'Bid',
  use: 'Use',
  unspecified: 'Partnership, kind not given',
} as const

export const partnershipStatusWords = {
  active: 'Active when last seen',
  ended: 'Ended',
  bidding: 'Bidding, outcome not held',
  no_longer_listed: 'No longer listed',
  unknown: 'Status not given',
} as const

export const agencyLevelWords = {
  local: 'Local',
  county: 'County',
  state: 'State',
  federal: 'Federal',
  tribal: 'Tribal',
  regional: 'Regional',
  campus: 'Campus',
  territory: 'Territory',
  unknown: 'Level not given',
} as const

export const contractKindWords = {
  award: 'Award',
  subaward: 'Subaward',
  order: 'Order',
  grant: 'Grant',
  bid: 'Bid',
} as const

export const contractRoleWords = {
  recipient: 'as recipient',
  technology: 'through a reseller',
  bidder: 'as bidder',
} as const

/** What kind of name is not matched yet. */
export const unmatchedKindWords = {
  recipient: 'Recipient',
  buyer: 'Buyer',
  vendor: 'Vendor',
} as const

/** A comparator as it stands before its number; "exactly" is not said. */
export const comparatorWords = {
  exactly: null,
  more_than: 'more than',
  at_least: 'at least',
  about: 'about',
  up_to: 'up to',
  fewer_than: 'fewer than',
} as const

export const commitmentKindWords = {
  moratorium: 'Moratorium',
  exit: 'Exit',
  feature_removed: 'Feature removed',
  training: 'Training',
  assurance: 'Assurance',
  not_given: 'Asked for, not given',
  declined_to_comment: 'Declined to comment',
  no_response: 'Did not respond',
} as const

export const attributionWords = {
  verified: 'verified',
  inferred: 'inferred',
  unknown: 'attribution unknown',
} as const

export const sourceKindWords = {
  article: 'Article',
  collage: 'Collage of several publications',
  statement: 'Statement',
  report: 'Report',
} as const

export const organizationKindWords = {
  advocacy: 'Advocacy organization',
  union: 'Trade union',
  police_association: 'Police association',
  university: 'University',
  publisher: 'Publisher',
  other: 'Organization',
} as const
