import { z } from 'zod'

/** How many records of each kind the ledger holds, and how much of them is not known. */
export const ledgerCounts = z.object({
  companies: z.number(),
  agencies: z.number(),
  partnerships: z.number(),
  partnerships_without_company: z.number(),
  partnerships_without_beginning: z.number(),
  contracts: z.number(),
  transactions: z.number(),
  rows: z.number(),
  quotes: z.number(),
  references: z.number(),
  sources: z.number(),
  sources_held: z.number(),
  claims: z.number(),
  commitments: z.number(),
  agencies_without_place: z.number(),
})

export type LedgerCounts = z.infer<typeof ledgerCounts>

/** Counts in the tables: one row, one column, a JSON object of {@link ledgerCounts}. */
export const countLedger = `
  SELECT jsonb_build_object(
    'companies', (SELECT count(*) FROM company),
    'agencies', (SELECT count(*) FROM agency),
    'agencies_without_place', (SELECT count(*) FROM agency WHERE latitude IS NULL),
    'partnerships', p.partnerships,
    'partnerships_without_company', p.without_company,
    'partnerships_without_beginning', p.without_beginning,
    'contracts', k.contracts,
    'transactions', t.transactions,
    'rows', k.rows + t.transactions + (SELECT count(DISTINCT row_id) FROM partnership_listing) + (SELECT count(*) FROM agency_listing),
    'quotes', (SELECT count(*) FROM evidence WHERE kind = 'quote'),
    'references', (SELECT count(*) FROM evidence WHERE kind = 'reference'),
    'sources', (SELECT count(*) FROM source),
    'sources_held', (SELECT count(*) FROM source WHERE text_sha256 IS NOT NULL),
    'claims', (SELECT count(*) FROM claim),
    'commitments', (SELECT count(*) FROM commitment)
  ) AS counts
  FROM (
    SELECT count(*) AS partnerships, count(*) FILTER (WHERE company_id IS NULL) AS without_company,
      count(*) FILTER (WHERE began_earliest IS NULL) AS without_beginning
    FROM partnership
  ) p, (SELECT count(*) AS contracts, count(row_id) AS rows FROM contract) k, (SELECT count(*) AS transactions FROM contract_transaction) t`
