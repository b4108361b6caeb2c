import type { EvidenceFilters } from '@/lib/search-params/evidence'
import { hasPhrase, meantText, quoteWords, textQuery } from './full-text'
import { resolveCompanies, resolveSlugs } from './resolve'
import { isOneOf, type Sql, sql } from './sql'

/** What evidence is read from. A passage with a publisher of its own goes before the source it stands in. */
export const evidenceRelation = sql`evidence e
  JOIN source s ON s.id = e.source_id
  LEFT JOIN passage pa ON pa.id = e.passage_id AND pa.publisher IS NOT NULL`

/** How sure the ledger is of who published it. */
export const evidenceAttribution = sql`CASE WHEN pa.id IS NULL THEN s.attribution ELSE pa.attribution END`

/** The last day on which it can have been published. */
export const evidencePublished = sql`CASE WHEN pa.id IS NULL THEN s.published_latest ELSE pa.published_latest END`

/** The year of the last day on which it can have been published. */
export const evidenceYear = sql`extract(year FROM ${evidencePublished})::int`

/** Which companies a piece of evidence is about: what it is cited for, and who owns or says it. */
export const evidenceCompanies = sql`(
  SELECT evidence_id, company_id FROM citation WHERE company_id IS NOT NULL
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN partnership r ON r.id = ci.partnership_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN claim r ON r.id = ci.claim_id
  UNION SELECT ci.evidence_id, r.said_by_company_id FROM citation ci JOIN claim r ON r.id = ci.claim_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN commitment r ON r.id = ci.commitment_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN demand r ON r.id = ci.demand_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN person r ON r.id = ci.person_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN contract_company r ON r.contract_id = ci.contract_id
  UNION SELECT ci.evidence_id, r.company_id FROM citation ci JOIN campaign_company r ON r.campaign_id = ci.campaign_id
)`

/** Finds the records that the filters name, and says which they do not find. */
export async function resolveEvidenceFilters(filters: EvidenceFilters) {
  const [companies, sources, words] = await Promise.all([
    resolveCompanies(filters.company, false),
    resolveSlugs('source', 'source', filters.source),
    filters.q === null ? null : meantText(filters.q, evidenceRelation, hasText),
  ])
  return { companies, sources, words, problems: [...companies.problems, ...sources.problems] }
}

type Resolved = Awaited<ReturnType<typeof resolveEvidenceFilters>>

/** The filters in force as conditions over {@link evidenceRelation}, by the parameter that sets them. */
export function evidenceConditions(filters: EvidenceFilters, resolved: Resolved): Record<string, Sql | null> {
  const { companies, sources, words } = resolved
  return {
    q: words && hasText(words.text),
    company:
      companies.ids.length === 0
        ? null
        : sql`e.id IN (SELECT evidence_id FROM ${evidenceCompanies} AS about WHERE company_id = ANY(${companies.ids}::text[]))`,
    source: isOneOf(
      sql`e.source_id`,
      sources.records.map(({ id }) => id),
    ),
    year: filters.year.length === 0 ? null : sql`${evidenceYear} = ANY(${filters.year}::int[])`,
    kind: isOneOf(sql`e.kind::text`, filters.kind),
    attribution: isOneOf(sql`(${evidenceAttribution})::text`, filters.attribution),
  }
}

/** The words stand in the quote, or in the title or publisher of its source. */
export function hasText(typed: string): Sql {
  return sql`(${quoteWords} @@ ${textQuery(typed)} OR ${hasPhrase(sql`s.title || ' ' || s.publisher`, typed)})`
}
