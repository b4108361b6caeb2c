import type { ContractFilters } from '@/lib/search-params/contracts'
import { type Sql, sql } from './sql'

/** A company takes part in the contract `k` as its recipient. */
const aCompanyReceives = sql`(k.recipient_company_id IS NOT NULL OR coalesce(jsonb_path_exists(k.recipients, '$[*][2]'), false) OR EXISTS (
  SELECT FROM contract_company cc WHERE cc.contract_id = k.id AND cc.role = 'recipient'))`

const several = sql`jsonb_array_length(k.recipients) > 1`

/**
 * Contracts by what their records write, sign for sign, and those of which nobody knows yet who that is. A name that is asked for
 * together with `unmatched` is found where that name is not matched, also beside recipients that are.
 */
export function nameConditions({
  buyer,
  recipient,
  unmatched,
}: Pick<ContractFilters, 'buyer' | 'recipient' | 'unmatched'>): Record<
  'buyer' | 'recipient' | 'unmatched',
  Sql | null
> {
  const noRecipient = unmatched.includes('recipient')
  return {
    buyer:
      buyer === null ? null : sql`left(k.buyer_name, 200) = left(${buyer}, 200) AND k.buyer_name = ${buyer}`,
    recipient:
      recipient === null ? null : noRecipient ? unmatchedRecipient(recipient) : writtenRecipient(recipient),
    unmatched: either([
      noRecipient && recipient === null
        ? sql`k.recipient_name IS NOT NULL AND NOT ${aCompanyReceives}`
        : null,
      unmatched.includes('buyer') ? sql`k.buyer_agency_id IS NULL` : null,
    ]),
  }
}

const only = (name: string) =>
  sql`lower(left(k.recipient_name, 200)) = lower(left(${name}, 200)) AND k.recipient_name = ${name}`

const among = (name: string) =>
  sql`${several} AND k.recipients @> jsonb_build_array(jsonb_build_array(${name}::text))`

const writtenRecipient = (name: string) => sql`(${only(name)}) OR (${among(name)})`

function unmatchedRecipient(name: string): Sql {
  return sql`(${only(name)} AND NOT coalesce(${several}, false) AND NOT ${aCompanyReceives})
    OR (${among(name)} AND EXISTS (
      SELECT FROM jsonb_array_elements(k.recipients) one WHERE one ->> 0 = ${name} AND one ->> 2 IS NULL))`
}

function either(conditions: readonly (Sql | null)[]): Sql | null {
  const given = conditions.filter((condition) => condition !== null)
  return given.length === 0 ? null : given.reduce((all, one) => sql`(${all}) OR (${one})`)
}
