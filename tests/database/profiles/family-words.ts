const text =
  'Lantern has partnered with more than 1,300 police departments. Umbra has not followed. We are stopping for a year. Umbra is bidding.'

/** A quote with its offsets in the text; the words before and after are not needed here. */
function quote(id: string, exact: string): string {
  const start = text.indexOf(exact)
  return `('${id}', 'quote', 's-paper', '${exact}', '', '', ${start}, ${start + exact.length}, 1, 1)`
}

/** What an invented article says of the family: a number, a contradicted statement, a promise, a bid, an answer. */
export const familyWords = `
INSERT INTO source (id, slug, kind, title, publisher, retrieved_on, text, text_sha256, file, attribution, created_version, updated_version) VALUES
  ('s-paper', 'paper', 'article', 'The article', 'The Paper', '2026-11-21', '${text}', encode(sha256(convert_to('${text}', 'UTF8')), 'hex'), 'paper.txt', 'verified', 1, 1);
INSERT INTO source (id, slug, kind, title, publisher, attribution, created_version, updated_version) VALUES
  ('s-count', 'count', 'article', 'A count', 'The Sun', 'unknown', 1, 1);
INSERT INTO evidence (id, kind, source_id, exact, prefix, suffix, start_offset, end_offset, created_version, updated_version) VALUES
  ${quote('q-partners', 'Lantern has partnered with more than 1,300 police departments')},
  ${quote('q-not', 'Umbra has not followed')}, ${quote('q-stop', 'We are stopping for a year')}, ${quote('q-bid', 'Umbra is bidding')},
  ('ref-count', 'reference', 's-count', NULL, NULL, NULL, NULL, NULL, 1, 1);
INSERT INTO person (id, slug, name, role, company_id, created_version, updated_version) VALUES
  ('pe-chief', 'chief', 'A. Chief', 'head of Umbra', 'co-umbra', 1, 1);
INSERT INTO claim (id, slug, kind, text, metric_id, comparator, quantity, unit_id, company_id, speaker, said_by_person_id, created_version, updated_version) VALUES
  ('cl-1300', 'lantern-1300', 'quantity', 'More than 1,300', 'partners', 'more_than', 1300, 'departments', 'co-lantern', 'source', NULL, 1, 1),
  ('cl-401', 'lantern-401', 'quantity', '401', 'partners', 'exactly', 401, 'departments', 'co-lantern', 'source', NULL, 1, 1),
  ('cl-not', 'umbra-not-followed', 'statement', 'Umbra has not followed', NULL, NULL, NULL, NULL, 'co-umbra', 'source', NULL, 1, 1),
  ('cl-own', 'umbra-stops', 'statement', 'It stops for a year', NULL, NULL, NULL, NULL, 'co-umbra', 'named', 'pe-chief', 1, 1);
INSERT INTO commitment (id, slug, company_id, kind, title, terms, from_earliest, from_latest, until_earliest, until_latest, created_version, updated_version) VALUES
  ('cm-stop', 'umbra-year', 'co-umbra', 'moratorium', 'A year without', 'One year.', '2020-06-10', '2020-06-10', '2021-06-10', '2021-06-10', 1, 1);
INSERT INTO campaign (id, slug, name, description, created_version, updated_version) VALUES ('cp-1', 'dark', 'Dark', 'Asks.', 1, 1);
INSERT INTO campaign_company (campaign_id, company_id, target) VALUES ('cp-1', 'co-umbra', 'focus');
INSERT INTO demand (id, slug, text, campaign_id, company_id, created_version, updated_version) VALUES ('d-1', 'cut-ties', 'Cut ties', 'cp-1', 'co-umbra', 1, 1);
INSERT INTO citation (id, evidence_id, stance, partnership_id) VALUES ('ci-1', 'q-partners', 'supports', 'p-group'), ('ci-2', 'q-bid', 'supports', 'p-bid');
INSERT INTO citation (id, evidence_id, stance, claim_id) VALUES ('ci-3', 'q-partners', 'supports', 'cl-1300'),
  ('ci-4', 'ref-count', 'supports', 'cl-401'), ('ci-5', 'q-not', 'supports', 'cl-not'), ('ci-6', 'q-stop', 'contradicts', 'cl-not'), ('ci-7', 'q-stop', 'supports', 'cl-own');
INSERT INTO citation (id, evidence_id, stance, commitment_id) VALUES ('ci-8', 'q-stop', 'supports', 'cm-stop');
INSERT INTO citation (id, evidence_id, stance, contract_id) VALUES ('ci-9', 'q-bid', 'supports', 'k-bid');
INSERT INTO citation (id, evidence_id, stance, demand_id) VALUES ('ci-10', 'q-not', 'supports', 'd-1');
INSERT INTO citation (id, evidence_id, stance, agency_id) VALUES ('ci-11', 'q-partners', 'mentions', 'a-green');
INSERT INTO slug_redirect (record_kind, old_slug, record_id) VALUES ('company', 'umbra-inc', 'co-umbra');
INSERT INTO tombstone (record_kind, record_id, slug, title, snapshot, reason, ledger_version) VALUES
  ('company', 'co-gone', 'gone', 'Gone', '{}', 'It was removed from the registry.', 1);
COMMIT;
`
