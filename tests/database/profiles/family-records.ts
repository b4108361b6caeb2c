/**
 * Invented records for profiles: Umbra owns Lantern, which owns Spark; a police department, an enforcement agency with a
 * parent, a group; partnerships with and without technology; contracts in each role and two currencies, one with two
 * companies of the family, one with money taken back, a bid; rival claims, one contradicted; a promise and an answer.
 */
export const familyRecords = `
BEGIN;
INSERT INTO ledger_version (version, kind, note, counts) VALUES (1, 'seeds', 'Invented', '{}');
INSERT INTO technology (slug, name, description) VALUES
  ('doorbells', 'Doorbell cameras', 'Cameras at doors.'), ('cloud', 'Cloud', 'Rented computers.');
INSERT INTO agency_type (slug, name, description, position) VALUES
  ('police', 'Police', 'Invented', 1), ('immigration', 'Immigration enforcement', 'Invented', 2);
INSERT INTO unit (slug, singular, plural, description) VALUES ('departments', 'department', 'departments', 'Invented');
INSERT INTO metric (slug, name, description) VALUES ('partners', 'Partners', 'Invented');
INSERT INTO company (id, slug, name, parent_id, description, created_version, updated_version) VALUES
  ('co-umbra', 'umbra', 'Umbra', NULL, 'Owns others.', 1, 1), ('co-lantern', 'lantern', 'Lantern', 'co-umbra', NULL, 1, 1),
  ('co-spark', 'spark', 'Spark', 'co-lantern', NULL, 1, 1), ('co-quiet', 'quiet', 'Quiet', NULL, NULL, 1, 1);
INSERT INTO company_name (company_id, name, normalised, kind) VALUES
  ('co-umbra', 'Umbra', 'umbra', 'main'), ('co-umbra', 'UMBRA INC', 'umbra', 'alias');
INSERT INTO product (id, slug, name, company_id, technology_id, aliases, created_version, updated_version) VALUES
  ('pr-bell', 'lantern-bell', 'Lantern Bell', 'co-lantern', 'doorbells', '{}', 1, 1);
INSERT INTO agency (id, slug, name, type_id, level, country, state, city, latitude, longitude, parent_id, created_version, updated_version) VALUES
  ('a-home', 'home-department', 'Home Department', 'immigration', 'federal', 'US', NULL, NULL, NULL, NULL, NULL, 1, 1),
  ('a-border', 'border-office', 'Border Office', 'immigration', 'federal', 'US', NULL, NULL, NULL, NULL, 'a-home', 1, 1),
  ('a-green', 'greenfield-police-wi', 'Greenfield Police', 'police', 'local', 'US', 'WI', 'Greenfield', 42.96, -88.01, NULL, 1, 1);
INSERT INTO agency_group (id, slug, name, description, type_id, country, created_version, updated_version) VALUES
  ('g-1', 'police-departments', 'police departments', 'Whom the source means.', 'police', 'US', 1, 1);
INSERT INTO dataset (slug, title, publisher, licence, attribution, version, description, expected_min, expected_max, created_version, updated_version) VALUES
  ('bells', 'Register of bells', 'Bell Watch', 'CC0-1.0', 'Bell Watch', '1', 'Invented', 0, 100, 1, 1),
  ('spending', 'Register of spending', 'Treasury', 'CC0-1.0', 'Treasury', '1', 'Invented', 0, 100, 1, 1);
INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, files_sha256, files, read, loaded, unchanged, refused) VALUES
  ('run-1', 'bells', 1, 'done', now(), 'x', '{x.csv}', 0, 0, 0, 0), ('run-2', 'spending', 1, 'done', now(), 'x', '{y.csv}', 0, 0, 0, 0);

INSERT INTO partnership (id, company_id, agency_id, agency_group_id, product_id, technology_id, kind, status, began_earliest, began_latest, created_version, updated_version) VALUES
  ('p-green-bell', 'co-lantern', 'a-green', NULL, 'pr-bell', 'doorbells', 'data_sharing', 'active', '2019-08-28', '2019-08-28', 1, 1),
  ('p-green-cloud', 'co-umbra', 'a-green', NULL, NULL, 'cloud', 'use', 'active', NULL, '2018-10-06', 1, 1),
  ('p-green-unknown', 'co-umbra', 'a-green', NULL, NULL, NULL, 'unspecified', 'unknown', NULL, NULL, 1, 1),
  ('p-group', 'co-lantern', NULL, 'g-1', 'pr-bell', 'doorbells', 'data_sharing', 'active', NULL, '2020-08-21', 1, 1),
  ('p-border', 'co-umbra', 'a-border', NULL, NULL, 'cloud', 'contract', 'active', NULL, NULL, 1, 1),
  ('p-border-spark', 'co-spark', 'a-border', NULL, NULL, 'cloud', 'contract', 'active', NULL, NULL, 1, 1),
  ('p-bid', 'co-umbra', 'a-home', NULL, NULL, 'cloud', 'bid', 'bidding', NULL, NULL, 1, 1),
  ('p-nobody', NULL, 'a-green', NULL, NULL, 'cloud', 'use', 'active', NULL, NULL, 1, 1);
INSERT INTO partnership_listing (row_id, partnership_id, dataset_id, run_id, file, line, row_key, cells) VALUES
  ('r-bell', 'p-green-bell', 'bells', 'run-1', 'x.csv', 2, 'B1', '[["Agency", "Greenfield Police"], ["Since", "8/28/2019"]]'),
  ('r-cloud', 'p-green-cloud', 'bells', 'run-1', 'x.csv', 3, 'B2', '{}'),
  ('r-unknown', 'p-green-unknown', 'bells', 'run-1', 'x.csv', 4, 'B3', '{}'),
  ('r-nobody', 'p-nobody', 'bells', 'run-1', 'x.csv', 5, 'B4', '{}');

INSERT INTO contract (id, kind, identifier, display_number, description, amount, currency, transaction_count, buyer_name, buyer_agency_id, recipient_name, recipient_company_id, through_reseller, dataset_id, run_id, created_version, updated_version) VALUES
  ('k-direct', 'award', 'AWD-1', '1', 'CLOUD', 70.10, 'USD', 2, 'BORDER', 'a-border', 'UMBRA INC', 'co-umbra', false, 'spending', 'run-2', 1, 1),
  ('k-resold', 'award', 'AWD-2', '2', 'UMBRA LICENCES', 1000000000000000.01, 'USD', 1, 'BORDER', 'a-border', 'RESELLER LLC', NULL, true, 'spending', 'run-2', 1, 1),
  ('k-order', 'order', 'ORD-1', '3', 'SPARK', 5.00, 'USD', 1, 'BORDER', 'a-border', 'RESELLER LLC', NULL, true, 'spending', 'run-2', 1, 1),
  ('k-pounds', 'award', 'AWD-3', '4', 'CLOUD', 9.00, 'GBP', 1, 'BORDER', 'a-border', 'UMBRA INC', 'co-umbra', false, 'spending', 'run-2', 1, 1),
  ('k-bid', 'bid', NULL, NULL, 'A large contract', 10000000000.00, 'USD', 0, 'Home Department', 'a-home', NULL, NULL, false, NULL, NULL, 1, 1);
INSERT INTO contract_company (contract_id, company_id, role, partnership_id, words, words_field) VALUES
  ('k-direct', 'co-umbra', 'recipient', 'p-border', 'UMBRA INC', 'Recipient Name'),
  ('k-direct', 'co-spark', 'technology', 'p-border-spark', 'SPARK', 'Description'),
  ('k-resold', 'co-umbra', 'technology', 'p-border', 'UMBRA', 'Description'),
  ('k-order', 'co-spark', 'technology', 'p-border-spark', 'SPARK', 'Description'),
  ('k-pounds', 'co-umbra', 'recipient', 'p-border', 'UMBRA INC', 'Recipient Name'),
  ('k-bid', 'co-umbra', 'bidder', 'p-bid', NULL, NULL);
INSERT INTO contract_transaction (row_id, contract_id, modification, action_on, fiscal_year, amount, currency, dataset_id, run_id, file, line, row_key, cells) VALUES
  ('r-t1', 'k-direct', '0', '2021-01-01', 2021, 100.20, 'USD', 'spending', 'run-2', 'y.csv', 2, 'T1', '{}'),
  ('r-t2', 'k-direct', 'P1', '2021-06-01', 2021, -30.10, 'USD', 'spending', 'run-2', 'y.csv', 3, 'T2', '{}'),
  ('r-t3', 'k-resold', '0', '2021-01-01', 2021, 1000000000000000.01, 'USD', 'spending', 'run-2', 'y.csv', 4, 'T3', '{}'),
  ('r-t4', 'k-order', '0', '2021-01-01', 2021, 5.00, 'USD', 'spending', 'run-2', 'y.csv', 5, 'T4', '{}'),
  ('r-t5', 'k-pounds', '0', '2021-01-01', 2021, 9.00, 'GBP', 'spending', 'run-2', 'y.csv', 6, 'T5', '{}');
`
