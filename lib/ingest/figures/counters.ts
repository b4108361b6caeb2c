import type { CounterName } from '@/lib/domain/counters'

const NO_DATE = 'NULL::text AS as_of_earliest, NULL::text AS as_of_latest'

/** The SQL of each counter: one SELECT of one row, with value, out_of and the days as of which it holds. */
export const counterSql: Record<CounterName, string> = {
  'ring-listings': `SELECT count(DISTINCT (coalesce(d.register, d.slug), l.row_key)) AS value, NULL AS out_of,
        to_char(max(l.last_listed), 'YYYY-MM-DD') AS as_of_earliest, to_char(max(l.last_listed), 'YYYY-MM-DD') AS as_of_latest
      FROM partnership_listing l JOIN dataset d ON d.slug = l.dataset_id
      JOIN partnership p ON p.id = l.partnership_id JOIN company c ON c.id = p.company_id
      WHERE c.slug = 'ring' AND p.technology_id = 'ring-neighbors-partnership'`,
  'companies-that-commented': `SELECT count(*) FILTER (WHERE kind NOT IN ('declined_to_comment', 'no_response')) AS value, count(*) AS out_of,
        to_char(min(from_earliest), 'YYYY-MM-DD') AS as_of_earliest, to_char(max(from_latest), 'YYYY-MM-DD') AS as_of_latest
      FROM commitment WHERE asked_by = 'TechCrunch'`,
  'agencies-with-a-partnership': `SELECT count(DISTINCT agency_id) AS value, NULL AS out_of, ${NO_DATE} FROM partnership`,
  'dhs-obligations': `SELECT coalesce(sum(t.amount), 0) AS value, NULL AS out_of,
        to_char(max(t.action_on), 'YYYY-MM-DD') AS as_of_earliest, to_char(max(t.action_on), 'YYYY-MM-DD') AS as_of_latest
      FROM contract_transaction t JOIN contract k ON k.id = t.contract_id JOIN agency a ON a.id = k.buyer_agency_id
      WHERE t.currency = 'USD' AND k.kind <> 'subaward'
        AND a.slug IN ('customs-and-border-protection', 'immigration-and-customs-enforcement')
        AND EXISTS (SELECT 1 FROM contract_company c WHERE c.contract_id = k.id)`,
}
