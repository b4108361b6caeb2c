import type { ChildTable, RecordKind } from '../document'

/** What a load must know of a table of records. */
export type RecordTable = {
  kind: RecordKind
  /** Its primary key. */
  key: 'id' | 'slug'
  /** Whether its rows name the versions they came in with and were changed by. */
  versioned: boolean
  /** A unique column that another record may take over in the same load, with what is put there meanwhile. */
  freed?: { column: string; expression: string }
}

const slugged = { column: 'slug', expression: 'id' } as const

/** The tables of records in the order in which they refer to each other: none to one below it. */
export const recordTables: readonly RecordTable[] = [
  { kind: 'technology', key: 'slug', versioned: false },
  { kind: 'agency_type', key: 'slug', versioned: false },
  { kind: 'agency_register', key: 'slug', versioned: false },
  { kind: 'unit', key: 'slug', versioned: false },
  { kind: 'metric', key: 'slug', versioned: false },
  { kind: 'company', key: 'id', versioned: true, freed: slugged },
  { kind: 'product', key: 'id', versioned: true, freed: slugged },
  { kind: 'agency', key: 'id', versioned: true },
  { kind: 'agency_group', key: 'id', versioned: true, freed: slugged },
  { kind: 'organization', key: 'id', versioned: true, freed: slugged },
  { kind: 'person', key: 'id', versioned: true, freed: slugged },
  { kind: 'source', key: 'id', versioned: true, freed: slugged },
  { kind: 'passage', key: 'id', versioned: false, freed: { column: 'position', expression: '-position' } },
  { kind: 'evidence', key: 'id', versioned: true },
  { kind: 'campaign', key: 'id', versioned: true, freed: slugged },
  { kind: 'partnership', key: 'id', versioned: true },
  { kind: 'contract', key: 'id', versioned: true },
  { kind: 'claim', key: 'id', versioned: true, freed: slugged },
  { kind: 'commitment', key: 'id', versioned: true, freed: slugged },
  { kind: 'coverage', key: 'id', versioned: true, freed: slugged },
  { kind: 'demand', key: 'id', versioned: true, freed: slugged },
  { kind: 'figure', key: 'id', versioned: true, freed: slugged },
  { kind: 'conflict_explanation', key: 'id', versioned: true },
]

/** The primary keys of the tables whose rows belong to a record. */
export const childKeys: Record<ChildTable, readonly string[]> = {
  company_name: ['company_id', 'name'],
  company_identifier: ['scheme', 'value'],
  agency_name: ['agency_id', 'name'],
  organization_name: ['organization_id', 'name'],
  campaign_organization: ['campaign_id', 'organization_id'],
  campaign_company: ['campaign_id', 'company_id'],
  contract_company: ['contract_id', 'company_id'],
  figure_claim: ['figure_id', 'claim_id'],
  citation: ['id'],
  agency_register_count: ['register_id', 'state', 'type_id'],
  objection_reply: ['source_id'],
  slug_redirect: ['record_kind', 'old_slug'],
}

export const childTables = Object.keys(childKeys) as ChildTable[]
