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

/** Grouped by name before anything else: there are millions of rows, and few names. The names that most rows write come first. */
const fromContracts = `
  WITH part AS MATERIALIZED (
    SELECT c.contract_id, c.company_id, k.dataset_id, k.row_id, k.last_listed,
      CASE WHEN c.company_id = k.recipient_company_id THEN k.recipient_name ELSE c.words END AS name
    FROM contract_company c JOIN contract k ON k.id = c.contract_id
  ),
  named AS (
    SELECT k.buyer_agency_id AS party_id, false AS is_company, k.buyer_name AS name, count(*) AS rows, count(t.last_listed) AS unlisted
    FROM contract_transaction t JOIN contract k ON k.id = t.contract_id WHERE t.dataset_id = $1 AND k.buyer_agency_id IS NOT NULL GROUP BY 1, 3
    UNION ALL
    SELECT buyer_agency_id, false, buyer_name, count(*), count(last_listed)
    FROM contract WHERE dataset_id = $1 AND row_id IS NOT NULL AND buyer_agency_id IS NOT NULL GROUP BY 1, 3
    UNION ALL
    SELECT company_id, true, name, count(*), count(t.last_listed) FROM part JOIN contract_transaction t USING (contract_id) WHERE t.dataset_id = $1 GROUP BY 1, 3
    UNION ALL
    SELECT company_id, true, name, count(*), count(last_listed) FROM part WHERE dataset_id = $1 AND row_id IS NOT NULL GROUP BY 1, 3
  ),
  once AS (
    SELECT party_id, is_company, name, sum(rows) AS rows, sum(unlisted) AS unlisted FROM named GROUP BY 1, 2, 3
  ),
  brought AS (
    SELECT buyer_agency_id AS party_id, count(*) AS records FROM contract WHERE dataset_id = $1 AND buyer_agency_id IS NOT NULL GROUP BY 1
    UNION ALL SELECT company_id, count(*) FROM part WHERE dataset_id = $1 GROUP BY 1
  )
  SELECT party_id, 'contracts' AS about, is_company, sum(rows) AS rows, sum(unlisted) AS unlisted, coalesce(max(b.records), 0) AS records,
    array_agg(name ORDER BY rows DESC, name COLLATE "C") FILTER (WHERE name IS NOT NULL) AS names
  FROM once LEFT JOIN brought b USING (party_id) GROUP BY 1, 3`

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
