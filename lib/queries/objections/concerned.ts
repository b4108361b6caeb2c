import type { RecordKind } from '@/lib/domain/record-kinds'

import { type Sql, sql } from '@/lib/queries/lists/sql'

/** Queries that give, as `id`, what a record is, proves or is a part of; `figure`: whether a figure `f` is itself concerned. */
export type Concerned = {
  claims: Sql
  partnerships: Sql
  contracts: Sql
  commitments: Sql
  figure: Sql
}

const none = sql`SELECT NULL::text AS id WHERE false`
const nothing: Concerned = {
  claims: none,
  partnerships: none,
  contracts: none,
  commitments: none,
  figure: sql`false`,
}
const itself = (id: string) => sql`SELECT ${id}::text AS id`

/** What is concerned when a record is wrong, by its kind. */
export function concerned(kind: RecordKind, id: string): Concerned {
  return { ...nothing, ...byKind[kind](id) }
}

const byKind: Record<RecordKind, (id: string) => Partial<Concerned>> = {
  claim: (id) => ({ claims: itself(id) }),
  figure: (id) => ({ figure: sql`f.id = ${id}` }),
  commitment: (id) => ({ commitments: itself(id) }),
  partnership: (id) => ({
    partnerships: itself(id),
    contracts: sql`SELECT contract_id AS id FROM contract_company WHERE partnership_id = ${id}`,
  }),
  contract: (id) => ({
    contracts: itself(id),
    partnerships: sql`SELECT partnership_id AS id FROM contract_company WHERE contract_id = ${id}`,
  }),
  company: (id) => ({
    claims: sql`SELECT id FROM claim WHERE company_id = ${id} OR said_by_company_id = ${id}`,
    partnerships: sql`SELECT id FROM partnership WHERE company_id = ${id}`,
    contracts: sql`SELECT contract_id AS id FROM contract_company WHERE company_id = ${id}`,
    commitments: sql`SELECT id FROM commitment WHERE company_id = ${id}`,
    figure: sql`f.company_id = ${id}`,
  }),
  agency: (id) => ({
    claims: sql`SELECT id FROM claim WHERE agency_id = ${id}`,
    partnerships: sql`SELECT id FROM partnership WHERE agency_id = ${id}`,
    contracts: sql`SELECT id FROM contract WHERE buyer_agency_id = ${id}`,
  }),
  organization: (id) => ({
    claims: sql`SELECT id FROM claim WHERE organization_id = ${id} OR said_by_organization_id = ${id}`,
  }),
  person: (id) => ({ claims: sql`SELECT id FROM claim WHERE said_by_person_id = ${id}` }),
  campaign: () => ({}),
  source: (id) => ofCitations(sql`evidence_id IN (SELECT e.id FROM evidence e WHERE e.source_id = ${id})`),
  evidence: (id) => {
    const { partnerships, contracts, ...others } = ofCitations(sql`evidence_id = ${id}`)
    return {
      ...others,
      partnerships: sql`${partnerships}
        UNION SELECT partnership_id FROM partnership_listing WHERE row_id = ${id}`,
      contracts: sql`${contracts}
        UNION SELECT contract_id FROM contract_transaction WHERE row_id = ${id}
        UNION SELECT id FROM contract WHERE row_id = ${id}`,
    }
  },
}

/** What citations of some evidence are about. */
function ofCitations(where: Sql): Omit<Concerned, 'figure'> {
  const ids = (column: Sql) =>
    sql`SELECT ${column} AS id FROM citation WHERE ${where} AND ${column} IS NOT NULL`
  return {
    claims: ids(sql`claim_id`),
    partnerships: ids(sql`partnership_id`),
    contracts: ids(sql`contract_id`),
    commitments: ids(sql`commitment_id`),
  }
}
