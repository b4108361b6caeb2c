import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordedKind } from '@/lib/domain/recorded'
import { family, join, raw, type Sql, sql } from '../lists/sql'

/**
 * Whose changes a feed has: for each kind of record the condition on its row `t`, and, for what was withdrawn, on the `kept` row of its
 * revision. Kinds that are not named have no part in it.
 */
export type Scope = Partial<Record<RecordedKind, { held: Sql; gone: Sql | null }>>

const among = (column: string, ids: Sql) => ({
  held: sql`t.${raw(`"${column}"`)} IN (${ids})`,
  gone: sql`kept->>${column}::text IN (${ids})`,
})

const membersSchema = z.array(z.object({ member: z.string() }))

/**
 * What concerns a company: itself, what it supplies, to whom, what is said about it and what it said. Which companies it owns is asked
 * first: of a subquery PostgreSQL does not know how few contracts they have, and would read all there are.
 */
export async function scopeOfCompany(id: string): Promise<Scope> {
  const owned = await reader.$queryRaw(
    sql`WITH RECURSIVE ${family} SELECT member FROM family WHERE top = ${id}`,
  )
  // What was withdrawn is no company any more, but its feed goes on.
  const ids = new Set([id, ...membersSchema.parse(owned).map(({ member }) => member)])
  const self = join([...ids])
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

/** Columns of evidence's citations that name a record of a kind. */
const citedBy = [
  'partnership',
  'contract',
  'claim',
  'commitment',
  'campaign',
  'organization',
  'person',
] as const satisfies readonly RecordedKind[]

/** What hangs on one record: for each kind, which rows `t` of another belong to it, by its id. */
const belonging: Partial<Record<RecordedKind, (id: string) => Partial<Record<RecordedKind, Sql>>>> = {
  figure: (id) => {
    const claims = sql`SELECT claim_id FROM figure_claim WHERE figure_id = ${id}
      UNION SELECT chosen_claim_id FROM figure WHERE id = ${id} AND chosen_claim_id IS NOT NULL`
    return {
      claim: sql`t.id IN (${claims})`,
      evidence: sql`t.id IN (SELECT evidence_id FROM citation WHERE claim_id IN (${claims}))`,
    }
  },
  evidence: (id) => ({
    claim: sql`t.id IN (SELECT claim_id FROM citation WHERE evidence_id = ${id})`,
    commitment: sql`t.id IN (SELECT commitment_id FROM citation WHERE evidence_id = ${id})`,
  }),
  source: (id) => ({ evidence: sql`t.source_id = ${id}` }),
  campaign: (id) => ({ demand: sql`t.campaign_id = ${id}` }),
  partnership: (id) => ({
    contract: sql`t.id IN (SELECT contract_id FROM contract_company WHERE partnership_id = ${id})`,
  }),
  person: (id) => ({ claim: sql`t.said_by_person_id = ${id}` }),
  organization: (id) => ({ claim: sql`(t.organization_id = ${id} OR t.said_by_organization_id = ${id})` }),
}

/** A record, the evidence that is cited for it, and what belongs to it. */
export function scopeOfRecord(kind: RecordedKind, id: string): Scope {
  const more = Object.entries(belonging[kind]?.(id) ?? {}).map(([one, held]) => [one, { held, gone: null }])
  const cited = citedBy.some((one) => one === kind) && {
    evidence: {
      held: sql`t.id IN (SELECT evidence_id FROM citation WHERE ${raw(`"${kind}_id"`)} = ${id})`,
      gone: null,
    },
  }
  return { ...cited, ...Object.fromEntries(more), [kind]: among('id', sql`SELECT ${id}::text`) }
}

/**
 * The records of a kind that a search finds now, and all of the kind that were withdrawn: what is gone cannot be searched any more, and
 * whoever follows the search would never hear of it.
 */
export function scopeOfSearch(kind: RecordedKind, found: Sql): Scope {
  return { [kind]: { held: sql`t.id IN (${found})`, gone: sql`true` } }
}
