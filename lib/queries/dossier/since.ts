import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type Sql, sql } from '../lists/sql'
import type { SinceVersion } from '../since-version'
import { sinceVersion } from '../since-version'
import { contractTable } from '../tables/contracts'
import { partnershipTable } from '../tables/partnerships'
import { keysetOf } from '../tables/table'
import { contractScope, partnershipScope } from './scope'
import type { SubjectRecord } from './subject'

const countsSchema = z.tuple([z.object({ created: z.number(), updated: z.number() })])

/** What became of the records of a dossier since a version of the ledger; `withdrawn` counts the whole ledger's of these kinds. */
export type SinceDossier = SinceVersion

/** What changed since a version among the partnerships, contracts, claims and commitments that a dossier is made of. */
export async function sinceDossier(record: SubjectRecord, version: number): Promise<SinceDossier> {
  const { subject } = record
  const [ledger, partnerships, contracts] = await Promise.all([
    sinceVersion(null, version),
    partnershipTable.resolve(partnershipScope(subject)),
    contractTable.resolve(contractScope(subject)),
  ])
  if (!ledger.exists || ledger.loads === 0) return { ...ledger, compared: true }
  const of = (list: { relation: Sql; where: Sql }, alias: Sql) =>
    sql`SELECT ${alias}.created_version, ${alias}.updated_version FROM ${list.relation} WHERE ${list.where}`
  const [changed, gone] = await Promise.all([
    reader.$queryRaw(sql`
      SELECT (count(*) FILTER (WHERE created_version > ${version}::int))::int AS created,
        (count(*) FILTER (WHERE created_version <= ${version}::int AND updated_version > ${version}::int))::int AS updated
      FROM (
        ${of(keysetOf(partnershipTable, partnerships), sql`p`)} UNION ALL ${of(keysetOf(contractTable, contracts), sql`k`)}
        UNION ALL ${saidOf(record)}
      ) AS own`),
    reader.tombstone.count({
      where: {
        ledgerVersion: { gt: version },
        recordKind: { in: ['partnership', 'contract', 'claim', 'commitment'] },
      },
    }),
  ])
  return { ...ledger, compared: true, ...countsSchema.parse(changed)[0], withdrawn: gone }
}

function saidOf({ subject, ids }: SubjectRecord): Sql {
  if (subject.kind === 'company')
    return sql`SELECT created_version, updated_version FROM claim
        WHERE company_id = ANY(${ids}::text[]) OR said_by_company_id = ANY(${ids}::text[])
      UNION ALL SELECT created_version, updated_version FROM commitment WHERE company_id = ANY(${ids}::text[])`
  if (subject.kind === 'agency')
    return sql`SELECT created_version, updated_version FROM claim WHERE agency_id = ANY(${ids}::text[])`
  const { country, state } = subject
  return sql`SELECT cl.created_version, cl.updated_version FROM claim cl JOIN agency a ON a.id = cl.agency_id
    WHERE a.country = ${country} AND a.state = ${state}`
}
