/** What a merge did with the staged rows of a dataset, and what else it changed. */
export type Merged = {
  /** Rows that were new, that changed, and that were there already. */
  created: number
  updated: number
  unchanged: number
  /** Rows of an earlier reading that these files no longer list. */
  noLongerListed: number
  /** Contracts that the loaded rows are about, and of how many of them a company of the registry takes part. */
  contracts: number
  contractsOfCompanies: number
  /** Partnerships that the loaded rows list. */
  partnerships: number
  /** Agencies that the loaded rows are about, and how many of them the ledger did not have. */
  agencies: number
  newAgencies: number
  /** Agencies of the ledger that a register of agencies could have under several rows, or in another place: for a person to judge. */
  undecidedAgencies: number
  /** Loaded rows with a vendor that is no company of the ledger yet. */
  unmatchedVendors: number
}

/** Of a merge that did nothing. */
export const nothingMerged: Merged = {
  ...{ created: 0, updated: 0, unchanged: 0, noLongerListed: 0, contracts: 0, contractsOfCompanies: 0 },
  ...{ partnerships: 0, agencies: 0, newAgencies: 0, undecidedAgencies: 0, unmatchedVendors: 0 },
}
