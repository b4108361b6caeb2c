import type { CounterName } from '@/lib/domain/counters'

const NO_DATE = 'NULL::text AS as_of_earliest, NULL::text AS as_of_latest'

const RING_LISTINGS = `partnership_listing l JOIN dataset d ON d.slug = l.dataset_id
      JOIN partnership p ON p.id = l.partnership_id JOIN company c ON c.id = p.company_id
      WHERE c.slug = 'ring' AND p.technology_id = 'ring-neighbors-partnership'`

/** The SQL of each counter: one SELECT of one row, with value, out_of and the days as of which it holds. */
export const counterSql: Record<CounterName, string> = {
  'ring-listings': `SELECT count(DISTINCT (coalesce(d.register, d.slug), l.row_key)) AS value, NULL AS out_of,
        to_char(max(l.last_listed), 'YYYY-MM-DD') AS as_of_earliest, to_char(max(l.last_listed), 'YYYY-MM-DD') AS as_of_latest
      FROM ${RING_LISTINGS}`,
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

/**
 * The SQL of those counters whose records are dated: day and total, what is counted by the end of each day on which something came in.
 * A record dated to a month counts from the month's last day; one without a date is in no total.
 */
export const datedCounterSql: Partial<Record<CounterName, string>> = {
  'ring-listings': `SELECT to_char(dated.on_day, 'YYYY-MM-DD') AS day, (sum(count(*)) OVER (ORDER BY dated.on_day))::int AS total
      FROM (
        SELECT min(l.dated_latest) AS on_day FROM ${RING_LISTINGS} GROUP BY coalesce(d.register, d.slug), l.row_key
      ) dated
      WHERE dated.on_day IS NOT NULL GROUP BY dated.on_day ORDER BY dated.on_day`,
}
