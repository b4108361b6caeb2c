/**
 * Invented records in numbers that make lists, facets and pages meet their edges: values that are missing, dates of every
 * precision, names that repeat, companies that own companies, contracts with two companies. The same at each run.
 */
export const manyRecords = `
BEGIN;
INSERT INTO ledger_version (version, kind, note, counts) VALUES (1, 'seeds', 'Invented', '{}');
INSERT INTO technology (slug, name, description)
  SELECT 'tech-' || i, 'Technology ' || chr(64 + i), 'Invented' FROM generate_series(1, 5) i;
INSERT INTO agency_type (slug, name, description, position)
  SELECT slug, initcap(replace(slug, '-', ' ')), 'Invented', row_number() OVER ()
  FROM unnest(ARRAY['police', 'sheriff', 'state-police', 'immigration-enforcement']) slug;
INSERT INTO company (id, slug, name, parent_id, created_version, updated_version)
  SELECT 'co-' || i, 'company-' || i, (ARRAY['Microscope', 'amberzone', 'Ringlet', 'Zeta', 'Ångström Systems'])[i],
    CASE i WHEN 3 THEN 'co-2' WHEN 4 THEN 'co-3' END, 1, 1
  FROM generate_series(1, 5) i;
INSERT INTO company_name (company_id, name, normalised, kind)
  SELECT id, name, lower(replace(name, 'Å', 'a')), 'main' FROM company;
UPDATE company_name SET normalised = 'angstrom systems' WHERE company_id = 'co-5';
INSERT INTO company_name VALUES ('co-2', 'ABZ', 'abz', 'abbreviation');
INSERT INTO product (id, slug, name, company_id, technology_id, aliases, created_version, updated_version)
  SELECT 'pr-' || i, 'product-' || i, 'Product ' || i, 'co-' || i, 'tech-' || i, ARRAY['Alias' || i], 1, 1
  FROM generate_series(1, 3) i;
INSERT INTO agency (id, slug, name, type_id, level, country, state, city, created_version, updated_version)
  SELECT 'a-' || lpad(i::text, 3, '0'), 'agency-' || i,
    (ARRAY['Springfield', 'Greenfield', 'Ventura County', 'oakland'])[1 + i % 4] || ' ' ||
      (ARRAY['Police Department', 'Sheriff''s Office'])[1 + i % 2],
    (ARRAY['police', 'sheriff', 'state-police', 'immigration-enforcement'])[1 + i % 4],
    (ARRAY['local', 'county', 'state', 'federal'])[1 + i % 4]::agency_level,
    CASE WHEN i % 10 = 0 THEN 'GB' ELSE 'US' END, CASE WHEN i % 10 = 0 THEN NULL ELSE (ARRAY['CA', 'WI', 'NJ'])[1 + i % 3] END,
    CASE WHEN i % 5 > 0 THEN 'City ' || i END, 1, 1
  FROM generate_series(1, 60) i;
INSERT INTO agency_name (agency_id, name, normalised, kind)
  SELECT id, name, lower(replace(name, '''', '')), 'main' FROM agency;
INSERT INTO agency_group (id, slug, name, description, type_id, country, created_version, updated_version)
  VALUES ('g-1', 'group-1', 'police departments', 'Invented', 'police', 'US', 1, 1);
INSERT INTO dataset (slug, title, publisher, licence, attribution, version, description, expected_min, expected_max, created_version, updated_version)
  SELECT 'register-' || i, 'Register ' || i, 'Publisher', 'CC0-1.0', 'Publisher', '1', 'Invented', 0, 10000, 1, 1
  FROM generate_series(1, 2) i;
INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, files_sha256, files, read, loaded, unchanged, refused)
  SELECT 'run-' || i, 'register-' || i, 1, 'done', now(), 'x', ARRAY['x.csv'], 0, 0, 0, 0 FROM generate_series(1, 2) i;

INSERT INTO partnership (id, company_id, agency_id, agency_group_id, product_id, technology_id, kind, status,
    began_earliest, began_latest, last_seen_earliest, last_seen_latest, created_version, updated_version)
  SELECT 'p-' || lpad(i::text, 4, '0'), company, agency, CASE WHEN agency IS NULL THEN 'g-1' END,
    CASE WHEN i % 6 = 0 AND company IN ('co-1', 'co-2', 'co-3') THEN 'pr-' || right(company, 1) END,
    'tech-' || (1 + i % 5), kind::partnership_kind, CASE WHEN kind = 'bid' THEN 'bidding' ELSE 'active' END::partnership_status,
    CASE WHEN i % 7 IN (0, 1) THEN NULL ELSE began END,
    CASE WHEN i % 7 IN (0, 2) THEN NULL WHEN i % 7 = 3 THEN began ELSE (began + interval '1 year')::date END,
    CASE WHEN i % 4 > 0 THEN began END, CASE WHEN i % 4 > 0 THEN began END, 1, 1
  FROM (
    SELECT i, CASE WHEN i % 11 = 0 THEN NULL ELSE 'co-' || (1 + i * 7 % 5) END AS company,
      CASE WHEN i % 97 = 0 THEN NULL ELSE 'a-' || lpad((1 + i * 13 % 60)::text, 3, '0') END AS agency,
      (ARRAY['data_sharing', 'contract', 'use', 'bid', 'pilot'])[1 + (i / 60) % 5] AS kind,
      make_date(2012 + i % 9, 1 + i % 12, 1) AS began
    FROM generate_series(1, 260) i
  ) AS made
  ON CONFLICT DO NOTHING;
INSERT INTO partnership_listing (row_id, partnership_id, dataset_id, run_id, file, line, row_key, cells)
  SELECT 'r-' || id, id, 'register-1', 'run-1', 'x.csv', 2, id, '{}' FROM partnership;

INSERT INTO contract (id, kind, display_number, description, amount, currency, signed_earliest, signed_latest, buyer_name,
    buyer_agency_id, recipient_name, through_reseller, dataset_id, run_id, identifier, created_version, updated_version)
  SELECT 'k-' || lpad(i::text, 3, '0'), kind::contract_kind, 'N' || i, 'CLOUD services ' || i,
    CASE WHEN i % 9 > 0 THEN (i * 37 % 50 - 10) * 100.25 END, CASE WHEN i % 8 = 0 THEN 'GBP' ELSE 'USD' END,
    signed, signed, 'BUYER ' || i % 3, 'a-00' || (1 + i % 9), CASE WHEN kind <> 'bid' THEN 'RECIPIENT ' || i % 4 END,
    i % 2 = 0, 'register-2', 'run-2', 'id-' || i, 1, 1
  FROM (
    SELECT i, (ARRAY['award', 'order', 'subaward', 'bid'])[1 + i % 4] AS kind,
      CASE WHEN i % 6 > 0 THEN make_date(2015 + i % 8, 3, 4) END AS signed
    FROM generate_series(1, 120) i
  ) AS made;
INSERT INTO contract_company (contract_id, company_id, role, partnership_id)
  SELECT DISTINCT ON (k.id, p.company_id) k.id, p.company_id,
    CASE WHEN k.kind = 'bid' THEN 'bidder' WHEN k.through_reseller THEN 'technology' ELSE 'recipient' END::contract_role, p.id
  FROM contract k JOIN partnership p ON p.company_id IS NOT NULL
    AND right(p.id, 2)::int IN (right(k.id, 2)::int, right(k.id, 2)::int / 2)
  ORDER BY k.id, p.company_id, p.id;
INSERT INTO contract_transaction (row_id, contract_id, action_on, fiscal_year, amount, currency, dataset_id, run_id, file, line, row_key, cells)
  SELECT 'r-' || k.id || '-' || n, k.id, make_date(2015 + n, 1, 1), 2015 + n + right(k.id, 1)::int % 3, coalesce(amount, 0), coalesce(currency, 'USD'),
    'register-2', 'run-2', 'x.csv', 2, k.id || n, '{}'
  FROM contract k, generate_series(1, 2) n;

INSERT INTO source (id, slug, kind, title, publisher, published_earliest, published_latest, text, text_sha256, file, retrieved_on, attribution, created_version, updated_version)
  SELECT 's-' || i, 'source-' || i, 'article', 'Source ' || i, 'Paper', day, day, words, encode(sha256(convert_to(words, 'UTF8')), 'hex'),
    'x.txt', '2026-01-01', 'verified', 1, 1
  FROM (SELECT i, make_date(2019 + i, 5, 5) AS day, string_agg(format('Sentence %s of %s on facial recognition. ', n, i), '' ORDER BY n) AS words
    FROM generate_series(1, 3) i, generate_series(1, 40) n GROUP BY i) AS texts;
INSERT INTO source (id, slug, kind, title, publisher, attribution, created_version, updated_version)
  VALUES ('s-9', 'source-9', 'report', 'A report', 'Institute', 'inferred', 1, 1);
INSERT INTO evidence (id, kind, source_id, exact, prefix, suffix, start_offset, end_offset, created_version, updated_version)
  SELECT 'q-' || s.id || '-' || lpad(n::text, 2, '0'), 'quote', s.id, sentence, '', '', position(sentence IN s.text) - 1,
    position(sentence IN s.text) - 1 + length(sentence), 1, 1
  FROM source s, generate_series(1, 40) n, LATERAL (SELECT format('Sentence %s of %s on facial recognition.', n, right(s.id, 1)) AS sentence) AS made
  WHERE s.text IS NOT NULL;
INSERT INTO evidence (id, kind, source_id, note, created_version, updated_version) VALUES ('ref-1', 'reference', 's-9', 'A figure', 1, 1);
INSERT INTO citation (id, evidence_id, stance, company_id)
  SELECT 'ci-' || e.id, e.id, 'mentions', 'co-' || (1 + row_number() OVER (ORDER BY e.id) % 5) FROM evidence e;
INSERT INTO citation (id, evidence_id, stance, partnership_id)
  SELECT 'ci-p-' || p.id, 'q-s-1-01', 'supports', p.id FROM partnership p WHERE p.id LIKE 'p-000%';
UPDATE contract SET recipients = '[["RECIPIENT 1", []], ["RECIPIENT 9", []]]', recipient_name = 'RECIPIENT 1; RECIPIENT 9' WHERE right(id, 2) = '05';
UPDATE partnership_listing SET other_vendors = '{Nobody Inc}' WHERE right(partnership_id, 1) = '4';
INSERT INTO unmatched_name (id, kind, name, normalised, dataset_id, rows, contracts, shared, sums, value)
  SELECT md5(i::text), (ARRAY['recipient', 'buyer', 'vendor'])[1 + i % 3]::unmatched_kind, name || i, lower(name) || i, 'register-' || 1 + i % 2,
    i % 7, i % 5, 0, '[]', CASE WHEN i % 4 > 0 THEN (i % 9) * 10.5 END
  FROM (SELECT i, (ARRAY['RECIPIENT ', 'Nobody '])[1 + i % 2] AS name FROM generate_series(1, 130) i) AS made;
INSERT INTO unmatched_total (dataset_id, kind, names, rows, contracts, sums)
  SELECT dataset_id, kind, count(*), sum(rows), sum(contracts), '[{"kind": "award", "currency": "USD", "contracts": 2, "amount": "1.50"}]'
  FROM unmatched_name GROUP BY 1, 2;
COMMIT;
ANALYZE;
`
