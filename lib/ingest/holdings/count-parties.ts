import type pg from 'pg'

/** Counts how often a dataset's rows name which agencies and companies, and how they write them. */
export async function countParties(tx: pg.ClientBase, dataset: string): Promise<void> {
  await tx.query('DELETE FROM dataset_party WHERE dataset_id = $1', [dataset])
  for (const counted of [fromContracts, fromListings, fromAgencyRows])
    await tx.query(
      `INSERT INTO dataset_party (dataset_id, party_id, about, is_company, rows, unlisted, records, names)
       SELECT $1, party_id, about, is_company, rows, unlisted, records, coalesce(names[1:10], '{}') FROM (${counted}) counted`,
      [dataset],
    )
}

/** Counted by contract, then by name, before anything else: there are millions of rows, and few names. The names that most rows write come first. */
const fromContracts = `
  WITH action AS MATERIALIZED (
    SELECT contract_id, count(*) AS rows, count(last_listed) AS unlisted FROM contract_transaction WHERE dataset_id = $1 GROUP BY 1
  ),
  counted AS MATERIALIZED (
    SELECT k.id, true AS brought, k.buyer_agency_id, k.buyer_name, k.recipient_company_id, k.recipient_name,
      coalesce(a.rows, 0) + (k.row_id IS NOT NULL)::int AS rows,
      coalesce(a.unlisted, 0) + (k.row_id IS NOT NULL AND k.last_listed IS NOT NULL)::int AS unlisted
    FROM contract k LEFT JOIN action a ON a.contract_id = k.id WHERE k.dataset_id = $1
    UNION ALL
    SELECT k.id, false, k.buyer_agency_id, k.buyer_name, k.recipient_company_id, k.recipient_name, a.rows, a.unlisted
    FROM action a JOIN contract k ON k.id = a.contract_id WHERE k.dataset_id IS DISTINCT FROM $1
  ),
  party AS (
    SELECT buyer_agency_id AS party_id, false AS is_company, buyer_name AS name, rows, unlisted, brought FROM counted WHERE buyer_agency_id IS NOT NULL
    UNION ALL
    SELECT c.company_id, true, CASE WHEN c.company_id = k.recipient_company_id THEN k.recipient_name ELSE c.words END, k.rows, k.unlisted, k.brought
    FROM counted k JOIN contract_company c ON c.contract_id = k.id
  ),
  named AS (
    SELECT party_id, is_company, name, sum(rows) AS rows, sum(unlisted) AS unlisted, count(*) FILTER (WHERE brought) AS records
    FROM party GROUP BY 1, 2, 3
  )
  SELECT party_id, 'contracts' AS about, is_company, sum(rows) AS rows, sum(unlisted) AS unlisted, sum(records) AS records,
    array_agg(name ORDER BY rows DESC, name COLLATE "C") FILTER (WHERE name IS NOT NULL AND rows > 0) AS names
  FROM named GROUP BY 1, 3 HAVING sum(rows) > 0`

/** The cells of a row that are a name of a party, whichever column they stand in. */
const writtenIn = (rows: string, party: 'agency' | 'company') =>
  `SELECT w.${party}_id AS party_id, array_agg(DISTINCT cell) AS names
   FROM ${rows} w, LATERAL jsonb_array_elements_text(
     jsonb_path_query_array(w.cells, CASE jsonb_typeof(w.cells) WHEN 'array' THEN '$[*][1]'::jsonpath ELSE '$.*' END)) cell
   WHERE EXISTS (SELECT 1 FROM ${party}_name n WHERE n.${party}_id = w.${party}_id AND lower(n.name) = lower(cell)) GROUP BY 1`

const fromListings = `
  WITH row AS MATERIALIZED (
    SELECT l.row_id, l.partnership_id, p.agency_id, p.company_id, l.cells, l.vendors, NOT l.listed AS unlisted
    FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id WHERE l.dataset_id = $1
  ),
  written AS (
    ${writtenIn('row', 'agency')}
    UNION ALL
    SELECT party_id, array_agg(DISTINCT name) FROM (
      SELECT party_id, unnest(names) AS name FROM (${writtenIn('row', 'company')}) in_cells
      UNION ALL SELECT company_id, unnest(vendors) FROM row WHERE company_id IS NOT NULL
    ) named GROUP BY 1
  )
  SELECT party.*, w.names FROM (
    SELECT agency_id AS party_id, 'partnerships' AS about, false AS is_company, count(DISTINCT row_id) AS rows,
      count(DISTINCT row_id) FILTER (WHERE unlisted) AS unlisted, count(DISTINCT partnership_id) AS records
    FROM row WHERE agency_id IS NOT NULL GROUP BY agency_id
    UNION ALL
    SELECT company_id, 'partnerships', true, count(DISTINCT row_id), count(DISTINCT row_id) FILTER (WHERE unlisted), count(DISTINCT partnership_id)
    FROM row WHERE company_id IS NOT NULL GROUP BY company_id
  ) party LEFT JOIN written w USING (party_id)`

const fromAgencyRows = `
  WITH row AS MATERIALIZED (SELECT row_id, agency_id, cells, last_listed FROM agency_listing WHERE dataset_id = $1),
  written AS (${writtenIn('row', 'agency')})
  SELECT agency_id AS party_id, 'agencies' AS about, false AS is_company, count(*) AS rows, count(last_listed) AS unlisted,
    count(*) AS records, w.names
  FROM row LEFT JOIN written w ON w.party_id = row.agency_id GROUP BY agency_id, w.names`
