import type { Place } from './fault'

export type Cell = string | number | boolean | null | string[]

/** A row as the database has it: column by column. */
export type Row = Record<string, Cell>

/** The kinds of records that the seed files declare: their tables' names. */
export type RecordKind =
  | 'technology'
  | 'agency_type'
  | 'unit'
  | 'metric'
  | 'company'
  | 'product'
  | 'agency'
  | 'agency_group'
  | 'organization'
  | 'person'
  | 'source'
  | 'passage'
  | 'evidence'
  | 'campaign'
  | 'partnership'
  | 'contract'
  | 'claim'
  | 'commitment'
  | 'demand'
  | 'figure'
  | 'coverage'
  | 'agency_register'
  | 'conflict_explanation'

export type ChildTable =
  | 'company_name'
  | 'company_identifier'
  | 'agency_name'
  | 'organization_name'
  | 'campaign_organization'
  | 'campaign_company'
  | 'contract_company'
  | 'figure_claim'
  | 'citation'
  | 'agency_register_count'
  | 'objection_reply'
  | 'slug_redirect'

/** A record with all that belongs to it: what a load compares with what it loaded before. */
export type SeedDocument = {
  kind: RecordKind
  id: string
  /** Slug of its address, where it has one. */
  slug: string | null
  /** What it is, in words, for lists of changes and for its tombstone. */
  title: string
  at: Place
  row: Row
  children: Partial<Record<ChildTable, Row[]>>
}
