/**
 * The best SQL that we can write by hand for a page of rows: no filter that is not asked for, only the joins that a row shows, the
 * index that has the order. Places are found by a key, never by OFFSET.
 */

const contractColumns = `k.id, k.kind::text, coalesce(k.display_number, k.identifier) AS number, left(k.description, 400) AS description, k.amount::text,
  k.currency::text, k.signed_latest, k.buyer_name, b.slug AS buyer_slug, b.name AS buyer, k.recipient_name, r.slug AS recipient_slug, k.through_reseller,
  (SELECT json_agg(json_build_array(c.slug, c.name, x.role)) FROM contract_company x JOIN company c ON c.id = x.company_id WHERE x.contract_id = k.id) AS companies`

const shown = (page: string) => `SELECT ${contractColumns} FROM (${page}) page JOIN contract k USING (id)
  LEFT JOIN agency b ON b.id = k.buyer_agency_id LEFT JOIN company r ON r.id = k.recipient_company_id ORDER BY k.signed_latest DESC, k.id DESC`

const LATEST = 'ORDER BY k.signed_latest DESC, k.id DESC LIMIT 50'

export const words = `to_tsvector('english_unaccented', coalesce(k.description, '') || ' ' || k.buyer_name || ' ' || coalesce(k.recipient_name, ''))`

/** Pages of contracts, by what is asked. */
export const contractPages = {
  first: shown(`SELECT k.id FROM contract k WHERE k.signed_latest IS NOT NULL ${LATEST}`),
  filtered: shown(
    `SELECT k.id FROM contract k JOIN agency a ON a.id = k.buyer_agency_id WHERE a.type_id = 'sheriff' AND k.kind = 'award' AND k.signed_latest IS NOT NULL ${LATEST}`,
  ),
  common: shown(
    `SELECT k.id FROM contract k WHERE ${words} @@ to_tsquery('english_unaccented', 'software') AND k.signed_latest IS NOT NULL ${LATEST}`,
  ),
  rare: shown(
    `SELECT k.id FROM (SELECT id, signed_latest FROM contract k WHERE ${words} @@ to_tsquery('english_unaccented', 'hovercraft') OFFSET 0) k ${LATEST}`,
  ),
  middle: shown(
    `SELECT k.id FROM contract k WHERE (k.signed_latest, k.id) < ($1::text::date, $2::text) ${LATEST}`,
  ),
  last: shown(
    `SELECT k.id FROM (SELECT id, signed_latest FROM contract ORDER BY signed_latest, id LIMIT 50) k ${LATEST}`,
  ),
} as const

/** Partnerships, the newest first. */
export const partnershipPage = `SELECT p.id, p.kind::text, p.status::text, p.began_earliest, p.began_latest, p.last_seen_latest, c.slug AS company, c.name AS company_name, a.slug AS agency,
    a.name AS agency_name, a.state, t.name AS technology, o.name AS product
  FROM (SELECT id FROM partnership WHERE last_seen_latest IS NOT NULL ORDER BY last_seen_latest DESC, id DESC LIMIT 50) page JOIN partnership p USING (id)
  LEFT JOIN company c ON c.id = p.company_id LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN technology t ON t.slug = p.technology_id
  LEFT JOIN product o ON o.id = p.product_id ORDER BY p.last_seen_latest DESC, p.id DESC`

/** Agencies by name. */
export const agencyPage = `SELECT a.id, a.slug, a.name, a.type_id, a.level::text, a.city, a.state, a.country,
    (SELECT count(*) FROM partnership p WHERE p.agency_id = a.id) AS partnerships, (SELECT count(DISTINCT p.company_id) FROM partnership p WHERE p.agency_id = a.id) AS companies
  FROM agency a ORDER BY lower(a.name), a.id LIMIT 50`

const counted = `grouping(b.type_id, b.state, k.kind, k.currency, k.dataset_id, k.through_reseller), b.type_id, b.state, k.kind::text, k.currency::text, k.dataset_id, k.through_reseller,
  count(*), sum(k.amount)`
const sets =
  '((b.type_id), (b.state), (k.kind), (k.currency), (k.dataset_id), (k.through_reseller), (k.kind, k.currency))'

/** Six facets with exact counts, and sums by kind and currency. */
export const facets = (where: string) =>
  `SELECT ${counted} FROM contract k LEFT JOIN agency b ON b.id = k.buyer_agency_id WHERE ${where} GROUP BY GROUPING SETS ${sets}`

/** A file of contracts: the columns of ours that a row of SQL has. */
export const file = (
  where: string,
) => `SELECT ${contractColumns.replace('left(k.description, 400) AS description', 'k.description')}, k.identifier, k.amount_note, k.signed_earliest,
    k.last_action_on, k.transaction_count, k.buyer_agency_id, k.recipient_company_id, k.row_id, d.slug AS dataset, d.title, d.licence, k.created_version, k.updated_version
  FROM contract k LEFT JOIN agency b ON b.id = k.buyer_agency_id LEFT JOIN company r ON r.id = k.recipient_company_id LEFT JOIN dataset d ON d.slug = k.dataset_id
  WHERE ${where} ORDER BY k.signed_latest DESC NULLS LAST, k.id DESC`

/** A file of all partnerships: the columns of ours that a row of SQL has. */
export const partnershipFile = `SELECT p.id, p.kind::text, p.status::text, c.id AS company_id, c.slug AS company, c.name AS company_name, a.id AS agency_id, a.slug AS agency,
    a.name AS agency_name, g.id AS group_id, g.slug AS group_slug, g.name AS group_name, coalesce(a.type_id, g.type_id) AS type, coalesce(a.country, g.country) AS country,
    a.state, a.city, o.id AS product_id, o.slug AS product, o.name AS product_name, t.slug AS technology, t.name AS technology_name, p.began_earliest, p.began_latest,
    p.began_text, p.ended_earliest, p.ended_latest, p.ended_text, p.last_seen_earliest, p.last_seen_latest, p.note, p.created_version, p.updated_version
  FROM partnership p LEFT JOIN company c ON c.id = p.company_id LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN agency_group g ON g.id = p.agency_group_id
  LEFT JOIN technology t ON t.slug = p.technology_id LEFT JOIN product o ON o.id = p.product_id ORDER BY p.last_seen_latest DESC NULLS LAST, p.id DESC`
