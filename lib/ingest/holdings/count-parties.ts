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

const fromContracts = `
  WITH rows AS MATERIALIZED (
    SELECT contract_id, sum(rows) AS rows, sum(unlisted) AS unlisted FROM (
      SELECT contract_id, count(*) AS rows, count(last_listed) AS unlisted FROM contract_transaction WHERE dataset_id = $1 GROUP BY 1
      UNION ALL
      SELECT id, 1, count(last_listed) FROM contract WHERE dataset_id = $1 AND row_id IS NOT NULL GROUP BY 1
    ) own GROUP BY 1
  )
  SELECT k.buyer_agency_id AS party_id, 'contracts' AS about, false AS is_company, sum(r.rows) AS rows, sum(r.unlisted) AS unlisted,
    count(*) AS records, array_agg(DISTINCT k.buyer_name) AS names
  FROM rows r JOIN contract k ON k.id = r.contract_id WHERE k.buyer_agency_id IS NOT NULL GROUP BY 1
  UNION ALL
  SELECT c.company_id, 'contracts', true, sum(r.rows), sum(r.unlisted), count(*),
    array_agg(DISTINCT name) FILTER (WHERE name IS NOT NULL)
  FROM rows r JOIN contract_company c USING (contract_id) JOIN contract k ON k.id = r.contract_id,
    LATERAL (SELECT CASE WHEN c.company_id = k.recipient_company_id THEN k.recipient_name ELSE c.words END AS name) written
  GROUP BY 1`

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
