import type { RecordedKind } from '@/lib/domain/recorded'
import { raw, type Sql, sql } from '../lists/sql'

/**
 * Whose changes a feed has: for each kind of record the condition on its row `t`, and, for what was withdrawn, on the `kept` row of its
 * revision. Kinds that are not named have no part in it.
 */
export type Scope = Partial<Record<RecordedKind, { held: Sql; gone: Sql | null }>>

const among = (column: string, ids: Sql) => ({
  held: sql`t.${raw(`"${column}"`)} IN (${ids})`,
  gone: sql`kept->>${column}::text IN (${ids})`,
})

/** What concerns a company: itself, what it supplies, to whom, what is said about it and what it said. */
export function scopeOfCompany(id: string): Scope {
  const self = sql`WITH RECURSIVE family(id) AS (
    SELECT ${id}::text UNION SELECT c.id FROM company c JOIN family f ON c.parent_id = f.id) SELECT id FROM family`
  const cited = sql`t.id IN (
    SELECT evidence_id FROM citation WHERE company_id IN (${self})
    UNION SELECT evidence_id FROM citation x JOIN claim m ON m.id = x.claim_id WHERE m.company_id IN (${self}) OR m.said_by_company_id IN (${self})
    UNION SELECT evidence_id FROM citation x JOIN commitment m ON m.id = x.commitment_id WHERE m.company_id IN (${self}))`
  return {
    company: among('id', self),
    product: among('company_id', self),
    partnership: among('company_id', self),
    contract: {
      held: sql`t.id IN (SELECT contract_id FROM contract_company WHERE company_id IN (${self}))`,
      gone: sql`kept->>'recipient_company_id' IN (${self})`,
    },
    claim: {
      held: sql`(t.company_id IN (${self}) OR t.said_by_company_id IN (${self}))`,
      gone: sql`(kept->>'company_id' IN (${self}) OR kept->>'said_by_company_id' IN (${self}))`,
    },
    evidence: { held: cited, gone: null },
    figure: among('company_id', self),
    commitment: among('company_id', self),
    campaign: {
      held: sql`t.id IN (SELECT campaign_id FROM campaign_company WHERE company_id IN (${self}))`,
      gone: null,
    },
    demand: among('company_id', self),
    person: among('company_id', self),
  }
}

/** What concerns some agencies: themselves, their partnerships and contracts, and what is claimed about them. */
function scopeOfAgencies(ids: Sql): Scope {
  return {
    agency: among('id', ids),
    partnership: among('agency_id', ids),
    contract: among('buyer_agency_id', ids),
    claim: among('agency_id', ids),
    evidence: {
      held: sql`t.id IN (SELECT evidence_id FROM citation WHERE agency_id IN (${ids})
        UNION SELECT evidence_id FROM citation x JOIN claim m ON m.id = x.claim_id WHERE m.agency_id IN (${ids})
        UNION SELECT evidence_id FROM citation x JOIN partnership m ON m.id = x.partnership_id WHERE m.agency_id IN (${ids}))`,
      gone: null,
    },
  }
}

/** What concerns an agency. */
export const scopeOfAgency = (id: string) => scopeOfAgencies(sql`SELECT ${id}::text`)

/** What concerns the agencies of a state of the United States, by its code (`CA`). */
export function scopeOfState(code: string): Scope {
  const scope = scopeOfAgencies(sql`SELECT a.id FROM agency a WHERE a.country = 'US' AND a.state = ${code}`)
  const state = sql`(t.country = 'US' AND t.state = ${code})`
  return {
    ...scope,
    agency: { held: state, gone: sql`(kept->>'country' = 'US' AND kept->>'state' = ${code})` },
  }
}

/** The records of a kind that a search finds now. What was withdrawn cannot be searched. */
export function scopeOfSearch(kind: RecordedKind, found: Sql): Scope {
  return { [kind]: { held: sql`t.id IN (${found})`, gone: null } }
}
