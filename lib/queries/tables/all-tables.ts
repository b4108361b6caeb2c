import { agencyTable } from './agencies'
import { campaignTable } from './campaigns'
import { claimTable } from './claims'
import { commitmentTable } from './commitments'
import { companyTable } from './companies'
import { contractTable } from './contracts'
import { datasetTable } from './datasets'
import { evidenceTable } from './evidence'
import { figureTable } from './figures'
import { partnershipTable } from './partnerships'
import { sourceTable } from './sources'
import type { Table } from './table'
import { unmatchedTable } from './unmatched'

/** All tables that can be taken along and asked by the API, in the order in which they are described. */
export const allTables: readonly Table[] = [
  companyTable,
  agencyTable,
  partnershipTable,
  contractTable,
  claimTable,
  figureTable,
  evidenceTable,
  sourceTable,
  commitmentTable,
  campaignTable,
  datasetTable,
  unmatchedTable,
]

/** The table of a name; undefined where there is none. */
export function tableNamed(name: string): Table | undefined {
  return allTables.find(({ list }) => list.name === name)
}
