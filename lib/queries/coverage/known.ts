import { type Sql, sql } from '../lists/sql'

/** What came of looking, of the latest day; what was refused before what was asked before what was searched on one day. */
const latest = (column: Sql, id: Sql): Sql => sql`coalesce(
  (SELECT v.state::text FROM coverage v WHERE v.${column} = ${id} ORDER BY v.on_latest DESC NULLS LAST, v.state DESC, v.id LIMIT 1),
  'not-researched'
)`

/** What is known of the agency `a`, one of `coverageStates`; `partnerships` is how many it has, null where it has none. */
export const agencyKnown = (partnerships: Sql): Sql => sql`(CASE
  WHEN ${partnerships} > 0
    OR EXISTS (SELECT FROM contract k WHERE k.buyer_agency_id = a.id)
    OR EXISTS (SELECT FROM claim l WHERE l.agency_id = a.id)
    OR EXISTS (SELECT FROM citation i WHERE i.agency_id = a.id)
  THEN 'documented' ELSE ${latest(sql`agency_id`, sql`a.id`)} END)`

/** What is known of the company `c`, one of `coverageStates`. */
export const companyKnown: Sql = sql`(CASE
  WHEN EXISTS (SELECT FROM partnership p WHERE p.company_id = c.id)
    OR EXISTS (SELECT FROM contract_company k WHERE k.company_id = c.id)
    OR EXISTS (SELECT FROM contract k WHERE k.recipient_company_id = c.id)
    OR EXISTS (SELECT FROM claim l WHERE l.company_id = c.id OR l.said_by_company_id = c.id)
    OR EXISTS (SELECT FROM commitment m WHERE m.company_id = c.id)
    OR EXISTS (SELECT FROM citation i WHERE i.company_id = c.id)
  THEN 'documented' ELSE ${latest(sql`company_id`, sql`c.id`)} END)`
