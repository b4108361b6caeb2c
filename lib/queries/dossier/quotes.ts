import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type EvidenceSummary, evidenceSummarySelect } from '../evidence-summary'
import { contractRelation } from '../lists/contract-filters'
import { partnershipRelation } from '../lists/partnership-filters'
import { type Sql, sql } from '../lists/sql'
import { contractTable } from '../tables/contracts'
import { partnershipTable } from '../tables/partnerships'
import { keysetOf } from '../tables/table'
import { contractScope, partnershipScope } from './scope'
import type { SubjectRecord } from './subject'

/** Quotes and references that stand in a dossier. */
const most = 120

export type DossierQuotes = {
  /** Quotes and references; those that are shown may be fewer. */
  total: number
  documents: number
  /** By document, the latest first, in the order of its words. */
  shown: readonly EvidenceSummary[]
}

const idsSchema = z.array(z.object({ id: z.string(), total: z.number(), documents: z.number() }))

/** The words of sources about a subject or anything that belongs to it, each once. */
export async function dossierQuotes(record: SubjectRecord): Promise<DossierQuotes> {
  const { subject } = record
  const [partnerships, contracts] = await Promise.all([
    partnershipTable.resolve(partnershipScope(subject)),
    contractTable.resolve(contractScope(subject)),
  ])
  const own = allCited(record, {
    partnerships: keysetOf(partnershipTable, partnerships).where,
    contracts: subject.kind === 'company' ? takesPart(record.ids) : keysetOf(contractTable, contracts).where,
  })
  const ids = idsSchema.parse(
    await reader.$queryRaw(sql`
      WITH cited AS MATERIALIZED (${own})
      SELECT e.id, (SELECT count(*)::int FROM cited) AS total,
        (SELECT count(DISTINCT one.source_id)::int FROM evidence one JOIN cited ON cited.id = one.id) AS documents
      FROM cited JOIN evidence e ON e.id = cited.id JOIN source s ON s.id = e.source_id
      ORDER BY e.kind, s.published_latest DESC NULLS LAST, s.slug, e.start_offset, e.id LIMIT ${most}`),
  )
  const order = ids.map(({ id }) => id)
  const found = await reader.evidence.findMany({
    where: { id: { in: order } },
    select: evidenceSummarySelect,
  })
  return {
    total: ids[0]?.total ?? 0,
    documents: ids[0]?.documents ?? 0,
    shown: found.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  }
}

/** Citations are few beside contracts: each is asked whether it belongs here. Without OFFSET all contracts of the subject would be found first. */
function allCited(record: SubjectRecord, where: { partnerships: Sql; contracts: Sql }): Sql {
  return sql`
    SELECT DISTINCT ci.evidence_id AS id FROM citation ci
    LEFT JOIN claim cl ON cl.id = ci.claim_id LEFT JOIN person sp ON sp.id = cl.said_by_person_id
    LEFT JOIN commitment cm ON cm.id = ci.commitment_id LEFT JOIN demand d ON d.id = ci.demand_id
    WHERE (ci.partnership_id IS NOT NULL AND EXISTS (
        SELECT FROM ${partnershipRelation} WHERE p.id = ci.partnership_id AND (${where.partnerships}) OFFSET 0))
      OR (ci.contract_id IS NOT NULL AND EXISTS (
        SELECT FROM ${contractRelation} WHERE k.id = ci.contract_id AND (${where.contracts}) OFFSET 0))
      OR (${directly(record)})`
}

/** Whether one of the companies takes part in the contract, as the condition of the list says it of all contracts at once. */
const takesPart = (ids: readonly string[]) =>
  sql`EXISTS (SELECT FROM contract_company cc WHERE cc.contract_id = k.id AND cc.company_id = ANY(${ids}::text[]))`

function directly({ subject, ids }: SubjectRecord): Sql {
  if (subject.kind === 'company')
    return sql`ci.company_id = ANY(${ids}::text[]) OR cl.company_id = ANY(${ids}::text[]) OR cl.said_by_company_id = ANY(${ids}::text[])
      OR sp.company_id = ANY(${ids}::text[]) OR cm.company_id = ANY(${ids}::text[]) OR d.company_id = ANY(${ids}::text[])
      OR ci.campaign_id IN (SELECT campaign_id FROM campaign_company WHERE company_id = ANY(${ids}::text[]))`
  if (subject.kind === 'agency')
    return sql`ci.agency_id = ANY(${ids}::text[]) OR cl.agency_id = ANY(${ids}::text[])`
  const { country, state } = subject
  return sql`coalesce(ci.agency_id, cl.agency_id) IN (SELECT id FROM agency WHERE country = ${country} AND state = ${state})`
}
