-- The limit of an import: bare SQL from a table `bench.raw`, which \copy has filled from the same file as it stands (text columns),
-- to the state that an import ends at: the same tables with all their indexes, constraints, foreign keys, facets and full text, in place
-- and in use, as on a running site. It is what somebody would write who knows that the file is sound, new and the only one:
--   nothing is validated beyond what the types demand, no key is looked up or compared, no repeated row is looked for,
--   no words are recognised (companies and agencies are joined by their normalised name), no history is kept, nothing can be undone.
-- Ids are as long as the ledger's, but cut from an MD5, which PostgreSQL makes fast. As in an import, the rule that each record has its
-- evidence is not checked row by row; here it is not checked at all.
SET LOCAL work_mem = '64MB';
ALTER TABLE contract DISABLE TRIGGER contract_evidence;
ALTER TABLE partnership DISABLE TRIGGER partnership_evidence;

INSERT INTO ledger_version (version, kind, note, counts) SELECT max(version) + 1, 'import', 'bare', '{}' FROM ledger_version;
INSERT INTO dataset (slug, title, publisher, licence, attribution, version, description, expected_min, expected_max, created_version, updated_version)
  SELECT 'bare', 'Bare', 'Bench', 'US-PD', 'Bench', '1', '', 0, 2147483647, max(version), max(version) FROM ledger_version;
INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, finished_at, files_sha256, files, read, loaded, unchanged, refused)
  SELECT 'run-bare', 'bare', (SELECT max(version) FROM ledger_version), 'done', now(), now(), '', '{}', count(*), count(*), 0, 0 FROM bench.raw;

-- Who is meant: each name once.
CREATE TEMP TABLE buyer ON COMMIT DROP AS
  SELECT b.name, min(a.agency_id) AS agency_id
  FROM (SELECT DISTINCT awarding_sub_agency_name AS name FROM bench.raw) b
  JOIN agency_name a ON a.normalised = trim(regexp_replace(lower(b.name), '[^a-z0-9]+', ' ', 'g'))
  GROUP BY 1;
CREATE TEMP TABLE recipient ON COMMIT DROP AS
  SELECT r.name, min(c.company_id) AS company_id
  FROM (SELECT DISTINCT recipient_name AS name FROM bench.raw) r
  JOIN company_name c ON c.normalised = trim(regexp_replace(regexp_replace(lower(r.name), '[^a-z0-9]+', ' ', 'g'), ' (inc|llc|corp|corporation|co|llp|l l c|l p) *$', ''))
  GROUP BY 1;

INSERT INTO contract (id, kind, identifier, display_number, description, amount, currency, amount_note, signed_earliest, signed_latest, last_action_on,
    transaction_count, buyer_name, buyer_agency_id, recipient_name, recipient_company_id, recipients, dataset_id, run_id,
    created_version, updated_version)
  SELECT 'k-' || left(md5(g.key), 13), CASE WHEN g.key LIKE '%-NONE-\_-NONE-' THEN 'award' ELSE 'order' END::contract_kind, g.key, g.number, g.description,
    g.amount, 'USD', 'Sum of the ' || g.transactions || ' transactions held.', g.first_on, g.first_on, g.last_on,
    g.transactions, g.buyer, b.agency_id, g.recipient, r.company_id,
    jsonb_build_array(jsonb_build_array(g.recipient, jsonb_build_array(jsonb_build_array('UEI', g.uei), jsonb_build_array('DUNS', g.duns)))), 'bare', 'run-bare', v.version, v.version
  FROM (
    SELECT contract_award_unique_key AS key, min(award_id_piid) AS number, sum(federal_action_obligation::numeric) AS amount,
      count(*)::int AS transactions, min(awarding_sub_agency_name) AS buyer, min(action_date::date) AS first_on, max(action_date::date) AS last_on,
      (array_agg(nullif(transaction_description, '') ORDER BY action_date, modification_number))[1] AS description,
      (array_agg(recipient_name ORDER BY action_date, modification_number))[count(*)] AS recipient,
      (array_agg(recipient_uei ORDER BY action_date, modification_number))[count(*)] AS uei,
      (array_agg(recipient_duns ORDER BY action_date, modification_number))[count(*)] AS duns
    FROM bench.raw GROUP BY 1
  ) g
  LEFT JOIN buyer b ON b.name = g.buyer LEFT JOIN recipient r ON r.name = g.recipient
  CROSS JOIN (SELECT max(version) AS version FROM ledger_version) v;

-- A row's own words: pairs of column and value. A pattern filled in and read as JSON is faster than functions that build it.
INSERT INTO contract_transaction (row_id, contract_id, modification, action_on, fiscal_year, amount, currency, description, dataset_id, run_id, file, line,
    row_key, cells)
  SELECT 'r-' || left(md5(contract_transaction_unique_key), 13), 'k-' || left(md5(contract_award_unique_key), 13), modification_number, action_date::date,
    action_date_fiscal_year::int, federal_action_obligation::numeric, 'USD', nullif(transaction_description, ''), 'bare', 'run-bare', 'bare.csv', 1 + row_number() OVER (),
    contract_award_unique_key || '|' || modification_number,
    :cells
  FROM bench.raw;

CREATE TEMP TABLE tie ON COMMIT DROP AS
  SELECT id AS contract_id, recipient_company_id AS company_id, buyer_agency_id AS agency_id, recipient_name, signed_latest, last_action_on
  FROM contract WHERE run_id = 'run-bare' AND recipient_company_id IS NOT NULL AND buyer_agency_id IS NOT NULL;
INSERT INTO partnership (id, company_id, agency_id, kind, status, began_latest, last_seen_earliest, last_seen_latest, created_version, updated_version)
  SELECT 'p-' || left(md5(company_id || agency_id), 13), company_id, agency_id, 'contract', 'active', min(signed_latest), max(last_action_on), max(last_action_on),
    v.version, v.version
  FROM tie CROSS JOIN (SELECT max(version) AS version FROM ledger_version) v GROUP BY company_id, agency_id, v.version
  ON CONFLICT DO NOTHING;
INSERT INTO contract_company (contract_id, company_id, role, partnership_id, words, words_field)
  SELECT t.contract_id, t.company_id, 'recipient', min(p.id), t.recipient_name, 'recipient_name'
  FROM tie t JOIN partnership p ON p.company_id = t.company_id AND p.agency_id = t.agency_id AND p.kind = 'contract' GROUP BY 1, 2, t.recipient_name;

-- What words were added is in the index and not in its waiting list, and the planner knows the tables.
SELECT gin_clean_pending_list('contract_words');
ALTER TABLE contract ENABLE TRIGGER contract_evidence;
ALTER TABLE partnership ENABLE TRIGGER partnership_evidence;
ANALYZE contract, contract_transaction, contract_company, partnership;
-- What follows are the statements by which an import counts its facets, the figures and what the run brought: see runBareSql.
