import { family, type Sql, sql } from './sql'

/** Sources that speak of a company: through a claim, a promise, a partnership or by name. `published` is their latest day. */
const spokenOf = sql`
  SELECT x.company_id, s.published_latest AS published
  FROM citation ci
  JOIN evidence e ON e.id = ci.evidence_id
  JOIN source s ON s.id = e.source_id
  LEFT JOIN claim ON claim.id = ci.claim_id
  LEFT JOIN commitment ON commitment.id = ci.commitment_id
  LEFT JOIN partnership ON partnership.id = ci.partnership_id
  CROSS JOIN LATERAL (
    SELECT coalesce(ci.company_id, claim.company_id, commitment.company_id, partnership.company_id) AS company_id
  ) AS x
  WHERE x.company_id IS NOT NULL`

/** What each company and those it owns come to: partnerships, agencies, contracts, and the day of the latest evidence. */
export const companyStatistics = statisticsOf(sql`true`)

/** The same of some companies alone, nothing of the others: those whose id, `top`, meets a condition. */
export function statisticsOf(wanted: Sql): Sql {
  return sql`(
  WITH RECURSIVE ${family},
  met AS (
    SELECT top, sum(partnerships)::int AS partnerships, count(agency_id)::int AS agencies, max(latest) AS latest FROM (
      SELECT f.top, p.agency_id, count(*) AS partnerships, max(p.last_seen_latest) AS latest
      FROM family f JOIN partnership p ON p.company_id = f.member WHERE ${wanted} GROUP BY f.top, p.agency_id
    ) AS by_agency GROUP BY top
  ),
  signed AS (
    SELECT top, count(*)::int AS contracts, max(latest) AS latest FROM (
      SELECT f.top, cc.contract_id, max(k.last_action_on) AS latest
      FROM family f JOIN contract_company cc ON cc.company_id = f.member JOIN contract k ON k.id = cc.contract_id
      WHERE ${wanted} GROUP BY f.top, cc.contract_id
    ) AS by_contract GROUP BY top
  ),
  spoken AS (
    SELECT f.top, max(spoken_of.published) AS latest
    FROM family f JOIN (${spokenOf}) AS spoken_of ON spoken_of.company_id = f.member
    WHERE ${wanted} GROUP BY f.top
  )
  SELECT c.id AS company_id, coalesce(met.partnerships, 0) AS partnerships, coalesce(met.agencies, 0) AS agencies,
    coalesce(signed.contracts, 0) AS contracts, greatest(met.latest, signed.latest, spoken.latest) AS latest
  FROM company c
  LEFT JOIN met ON met.top = c.id
  LEFT JOIN signed ON signed.top = c.id
  LEFT JOIN spoken ON spoken.top = c.id
)`
}

/** Which technologies a company, `top`, and those it owns supply: of their products and of their partnerships. */
export const companyTechnologies = sql`(
  SELECT f.top, p.technology_id FROM family f JOIN partnership p ON p.company_id = f.member
  WHERE p.technology_id IS NOT NULL
  UNION
  SELECT f.top, pr.technology_id FROM family f JOIN product pr ON pr.company_id = f.member
)`

/** Which types of agencies a company, `top`, and those it owns supply. */
export const companyAgencyTypes = sql`(
  SELECT DISTINCT f.top, coalesce(a.type_id, g.type_id) AS type_id FROM family f JOIN partnership p ON p.company_id = f.member
  LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN agency_group g ON g.id = p.agency_group_id
  WHERE coalesce(a.type_id, g.type_id) IS NOT NULL
)`
