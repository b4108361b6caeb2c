import type pg from 'pg'

/** Contracts of a dataset whose buyer or recipients are not all matched; `nobody`: none of its recipients is a company. Of several
 * recipients those are that have an id behind their name. */
const held = `
  SELECT k.id, k.kind, k.currency, k.amount, k.transaction_count + (k.row_id IS NOT NULL)::int AS rows, k.buyer_name, k.buyer_agency_id,
    coalesce(k.buyer_country, r.country) AS country, k.recipient_name, coalesce(jsonb_array_length(k.recipients), 1) > 1 AS several, k.recipients,
    k.recipient_name IS NOT NULL AND k.recipient_company_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE c.contract_id = k.id AND c.role = 'recipient')
      AND NOT coalesce(jsonb_path_exists(k.recipients, '$[*][2]'), false) AS nobody
  FROM contract k LEFT JOIN import_run r ON r.id = k.run_id
  WHERE k.dataset_id = $1 AND (k.buyer_agency_id IS NULL OR k.recipient_company_id IS NULL)`

/** Each contract with each name on it that is not matched. Of several recipients the record does not say how much goes to whom. */
const named = `
  SELECT 'recipient' AS what, recipient_name AS name, NULL AS country, kind, currency, rows, amount, false AS shared FROM unmatched_held WHERE nobody AND NOT several
  UNION ALL
  SELECT DISTINCT ON (h.id, one ->> 0) 'recipient', one ->> 0, NULL, h.kind, h.currency, h.rows, NULL, true
  FROM unmatched_held h, jsonb_array_elements(h.recipients) one
  WHERE h.several AND one ->> 0 <> '' AND one ->> 2 IS NULL
  UNION ALL
  SELECT 'buyer', buyer_name, country, kind, currency, rows, amount, false FROM unmatched_held WHERE buyer_agency_id IS NULL`

const sums = `coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'currency', currency, 'contracts', given, 'amount', amount::text)
  ORDER BY kind, currency) FILTER (WHERE given > 0), '[]')`

/** As lib/domain/normalise-name.ts has it, letters of all scripts kept. */
const normalised = `btrim(regexp_replace(replace(lower(unaccent(translate(name, '''’‘\`', ''))), '&', ' and '), '[\\x01-\\x2f\\x3a-\\x60\\x7b-\\x7f]+', ' ', 'g'))`

const names = `
  WITH summed AS (
    SELECT what, name, country, kind, currency, sum(rows) AS rows, count(*) AS contracts, count(*) FILTER (WHERE shared) AS shared,
      count(amount) AS given, sum(amount) AS amount
    FROM (${named}) AS named GROUP BY 1, 2, 3, 4, 5
  ),
  counted AS (
    SELECT what, name, country, sum(rows) AS rows, sum(contracts) AS contracts, sum(shared) AS shared, ${sums} AS sums, max(amount) AS value
    FROM summed GROUP BY 1, 2, 3
    UNION ALL
    SELECT 'vendor', vendor, NULL, count(DISTINCT l.row_id), 0, 0, '[]', NULL
    FROM partnership_listing l, unnest(l.other_vendors) vendor WHERE l.dataset_id = $1 GROUP BY vendor
  )
  SELECT md5(concat_ws('|', what, $1::text, coalesce(country, ''), name)) AS id, what::unmatched_kind AS kind, name, ${normalised} AS normalised,
    $1::text AS dataset_id, country::char(2) AS country, rows::int, contracts::int, shared::int, sums, value::numeric(24, 2)
  FROM counted`

const totals = `
  WITH summed AS (
    SELECT what, kind, currency, sum(rows) AS rows, count(*) AS contracts, count(amount) AS given, sum(amount) AS amount FROM (
      SELECT 'recipient' AS what, * FROM unmatched_held WHERE nobody
      UNION ALL SELECT 'buyer', * FROM unmatched_held WHERE buyer_agency_id IS NULL
    ) AS open GROUP BY 1, 2, 3
  ),
  total AS (
    SELECT what, sum(rows) AS rows, sum(contracts) AS contracts, ${sums} AS sums FROM summed GROUP BY 1
    UNION ALL
    SELECT 'vendor', count(DISTINCT row_id), 0, '[]' FROM partnership_listing WHERE dataset_id = $1 AND other_vendors <> '{}'
  )
  SELECT $1, n.kind, n.names, coalesce(t.rows, 0), coalesce(t.contracts, 0), coalesce(t.sums, '[]')
  FROM (SELECT kind, count(*) AS names FROM unmatched_name WHERE dataset_id = $1 GROUP BY 1) n LEFT JOIN total t ON t.what = n.kind::text`

const COLUMNS = 'id, kind, name, normalised, dataset_id, country, rows, contracts, shared, sums, value'

/** Counts the names in a dataset's rows that are no company or agency of the ledger, and how much is on them. */
export async function countUnmatched(tx: pg.ClientBase, dataset: string): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS unmatched_held, unmatched_now')
  await tx.query(`CREATE TEMP TABLE unmatched_held ON COMMIT DROP AS ${held}`, [dataset])
  await tx.query(`CREATE TEMP TABLE unmatched_now ON COMMIT DROP AS SELECT * FROM unmatched_name WHERE false`)
  await tx.query(`INSERT INTO unmatched_now (${COLUMNS}) ${names}`, [dataset])
  await tx.query('CREATE UNIQUE INDEX ON unmatched_now (id)')
  await tx.query('ANALYZE unmatched_now')
  await tx.query(
    `DELETE FROM unmatched_name u WHERE dataset_id = $1 AND NOT EXISTS (SELECT 1 FROM unmatched_now n WHERE n.id = u.id)`,
    [dataset],
  )
  await tx.query(
    `UPDATE unmatched_name u SET (rows, contracts, shared, sums, value) = (n.rows, n.contracts, n.shared, n.sums, n.value) FROM unmatched_now n
     WHERE n.id = u.id AND (u.rows, u.contracts, u.shared, u.sums) IS DISTINCT FROM (n.rows, n.contracts, n.shared, n.sums)`,
  )
  await tx.query(
    `INSERT INTO unmatched_name (${COLUMNS}) SELECT ${COLUMNS} FROM unmatched_now n
     WHERE NOT EXISTS (SELECT 1 FROM unmatched_name u WHERE u.id = n.id)`,
  )
  await tx.query('DELETE FROM unmatched_total WHERE dataset_id = $1', [dataset])
  await tx.query(`INSERT INTO unmatched_total (dataset_id, kind, names, rows, contracts, sums) ${totals}`, [
    dataset,
  ])
  await tx.query('DROP TABLE unmatched_held, unmatched_now')
}
