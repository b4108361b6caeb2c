-- The companies' parts in contracts, and the partnerships that follow from them.
CREATE UNLOGGED TABLE bench.part AS
  SELECT DISTINCT ON (id, company_id) id, company_id, agency_id, product_id, technology_id, role, words, field, signed, last_action
  FROM (
    SELECT id, company_id, buyer_id AS agency_id, product_id, technology_id, role, CASE role WHEN 'recipient' THEN recipient_name WHEN 'technology' THEN words END AS words,
      CASE role WHEN 'recipient' THEN 'Recipient Name' WHEN 'technology' THEN 'Transaction Description' END AS field, signed,
      signed + CASE WHEN has_actions THEN (actions - 1) * 97 ELSE 0 END AS last_action, 1 AS place
    FROM bench.contract WHERE part IS NOT NULL
    UNION ALL
    SELECT c.id, m.company_id, c.buyer_id, m.product_id, m.technology_id, 'technology', m.words, 'Transaction Description', c.signed,
      c.signed + CASE WHEN c.has_actions THEN (c.actions - 1) * 97 ELSE 0 END, 2
    FROM bench.contract c JOIN bench.model_part m ON m.number = c.other_part WHERE c.role <> 'bidder'
  ) drawn
  WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.kind = 'contract' AND p.company_id = drawn.company_id AND p.agency_id = drawn.agency_id
    AND p.product_id IS NOT DISTINCT FROM drawn.product_id AND p.technology_id IS NOT DISTINCT FROM drawn.technology_id)
  ORDER BY id, company_id, place;

CREATE UNLOGGED TABLE bench.tie AS
  SELECT row_number() OVER (ORDER BY company_id, agency_id, product_id, technology_id) AS number, company_id, agency_id, product_id, technology_id,
    min(signed) AS signed, max(last_action) AS last_action
  FROM bench.part GROUP BY 2, 3, 4, 5;
INSERT INTO partnership (id, company_id, agency_id, product_id, technology_id, kind, status, began_latest, last_seen_earliest, last_seen_latest, created_version, updated_version)
  SELECT bench.id('p-', number), company_id, agency_id, product_id, technology_id, 'contract', 'active', signed, last_action, last_action, :version, :version
  FROM bench.tie;
INSERT INTO contract_company (contract_id, company_id, role, partnership_id, words, words_field)
  SELECT p.id, p.company_id, p.role, bench.id('p-', t.number), p.words, p.field
  FROM bench.part p JOIN bench.tie t ON t.company_id = p.company_id AND t.agency_id = p.agency_id
    AND coalesce(t.product_id, '') = coalesce(p.product_id, '') AND coalesce(t.technology_id, '') = coalesce(p.technology_id, '');

-- Who uses what, as often as in the registers that the seeds bring.
CREATE UNLOGGED TABLE bench.model_use AS
  SELECT row_number() OVER (ORDER BY p.id) AS number, p.company_id, p.product_id, p.technology_id, p.kind, p.status, c.name AS company, t.name AS technology
  FROM partnership p LEFT JOIN company c ON c.id = p.company_id LEFT JOIN technology t ON t.slug = p.technology_id
  WHERE p.kind IN ('use', 'data_sharing') AND p.created_version < :version;
CREATE UNIQUE INDEX ON bench.model_use (number);
CREATE UNLOGGED TABLE bench.use AS
  WITH wanted AS (SELECT greatest(0, (:rows * 0.3)::bigint - (SELECT count(*) FROM bench.tie)) AS partnerships),
  drawn AS (
    SELECT DISTINCT ON (b.id, m.company_id, m.product_id, m.technology_id, m.kind) i, b.id AS agency_id, b.name AS agency, b.state, m.*,
      CASE WHEN bench.dice(i, 53) < 0.05 AND m.status = 'active' THEN CASE WHEN bench.dice(i, 54) < 0.5 THEN 'ended' ELSE 'unknown' END::partnership_status ELSE m.status END AS state_of_it,
      date '2020-10-01' - floor(3600 * power(bench.dice(i, 55), 2))::int AS day
    FROM wanted, generate_series(1, wanted.partnerships * 5 / 2) i
    JOIN bench.buyer b ON b.number = bench.nth((SELECT count(*) FROM bench.buyer), i, 51, 1.3)
    JOIN bench.model_use m ON m.number = bench.nth((SELECT count(*) FROM bench.model_use), i, 52, 1)
    WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.created_version < :version AND p.agency_id = b.id)
    ORDER BY b.id, m.company_id, m.product_id, m.technology_id, m.kind, i
  )
  SELECT drawn.*, row_number() OVER (ORDER BY i) AS place FROM drawn ORDER BY i LIMIT (SELECT partnerships FROM wanted);
INSERT INTO partnership (id, company_id, agency_id, product_id, technology_id, kind, status, began_earliest, began_latest, last_seen_earliest, last_seen_latest,
    created_version, updated_version)
  SELECT bench.id('p-', 20000000 + place), company_id, agency_id, product_id, technology_id, kind, state_of_it, CASE WHEN kind = 'data_sharing' THEN day END, day,
    greatest(day, '2020-10-07'), greatest(day, '2020-10-07'), :version, :version
  FROM bench.use;
INSERT INTO partnership_listing (row_id, partnership_id, dataset_id, run_id, file, line, row_key, cells, dated_earliest, dated_latest, dated_text, last_listed, listed, status, vendors)
  SELECT bench.id('r-', 100000000 + place), bench.id('p-', 20000000 + place), 'bench-listings', r.id, 'bench-listings.csv', place + 1, 'L' || lpad(place::text, 8, '0'),
    jsonb_build_array(jsonb_build_array('Agency', agency), jsonb_build_array('State', coalesce(u.state, '')), jsonb_build_array('Technology', coalesce(technology, '')),
      jsonb_build_array('Vendor', coalesce(company, ''))), day, day, day::text, '2026-11-01', state_of_it <> 'no_longer_listed', state_of_it,
    CASE WHEN company IS NULL THEN '{}' ELSE ARRAY[company] END
  FROM bench.use u JOIN import_run r ON r.dataset_id = 'bench-listings';
