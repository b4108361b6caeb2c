import fc from 'fast-check'
import type { Client } from 'pg'

/** Words that break what is careless with quotes, line ends, formulas, case, order or the ends of COPY. */
const nastyWords = [
  '=HYPERLINK("http://x","y")',
  '+1 555',
  '-2',
  '@sum',
  "'quoted",
  "''twice",
  'semi;colon; and, comma',
  'said "so", twice ""',
  'two\nlines',
  'ends in CRLF\r\n',
  '\ttab first',
  '\\N',
  '\\.',
  'NULL',
  ' leading and trailing ',
  'İstanbul Police',
  'ISTANBUL police',
  'Ångström',
  'ångström',
  'A\u030angstro\u0308m',
  'ﬁre & Straße',
  '日本警察',
  '🦆',
  'Z\u0301\u202egnirts',
  '%_\\ 100%',
  `long ${'x'.repeat(400)}`,
  `long ${'x'.repeat(400)}y`,
]

const word = fc.constantFrom(...nastyWords)
const nullable = <T>(some: fc.Arbitrary<T>, freq = 3) => fc.option(some, { nil: null, freq })
const day = fc.constantFrom('2015-01-01', '2015-01-01', '2016-02-29', '1999-12-31', '2024-09-30')
const amount = fc.constantFrom('0.00', '0.01', '-0.01', '99999999999999999.99', '-5.50', '100.00', '100.10')
const index = (most: number) => fc.integer({ min: 1, max: most })

const contract = fc.record({
  kind: fc.constantFrom('award', 'order', 'grant', 'subaward', 'bid'),
  amount: nullable(amount, 4),
  currency: fc.constantFrom('USD', 'USD', 'JPY', 'EUR'),
  signed: nullable(day),
  buyer: word,
  recipient: nullable(word),
  words: nullable(word),
  agency: nullable(index(60)),
  parts: fc.uniqueArray(index(250), { maxLength: 3 }),
  years: fc.array(nullable(fc.integer({ min: 2014, max: 2019 })), { minLength: 1, maxLength: 3 }),
})

const agency = fc.record({
  name: word,
  type: fc.constantFrom('police', 'sheriff', 'state-police'),
  level: fc.constantFrom('local', 'county', 'state', 'federal'),
  country: fc.constantFrom('US', 'GB', 'JP'),
  state: nullable(fc.constantFrom('CA', 'WI', 'ZZ')),
})

const partnership = fc.record({
  company: nullable(index(8)),
  agency: index(40),
  technology: nullable(index(5)),
  kind: fc.constantFrom('contract', 'use', 'pilot', 'product_sale'),
  status: fc.constantFrom('active', 'ended', 'unknown'),
  began: nullable(day),
  seen: nullable(day),
})

/** The same rows at each run. */
const made = <T>(arbitrary: fc.Arbitrary<T>, count: number) =>
  fc.sample(arbitrary, { seed: 42, numRuns: count }).map((one, position) => ({ n: position + 1, ...one }))

const companies = ['microscope', 'MICROSCOPE', '=Company', 'Zeta'].map((name, position) => ({
  n: position + 6,
  name,
  parent: [1, null, 6, 4][position] ?? null,
}))

const insert = `
INSERT INTO company (id, slug, name, parent_id, created_version, updated_version)
  SELECT 'co-' || n, 'company-' || n, name, 'co-' || parent, 1, 1 FROM json_to_recordset($1) AS x(n int, name text, parent int) ORDER BY n;
INSERT INTO company_name (company_id, name, normalised, kind)
  SELECT 'co-' || n, name, lower(name), 'main' FROM json_to_recordset($1) AS x(n int, name text);
---
INSERT INTO agency (id, slug, name, type_id, level, country, state, created_version, updated_version)
  SELECT 'n-' || n, 'nasty-' || n, name, type, level::agency_level, country, state, 1, 1
  FROM json_to_recordset($1) AS x(n int, name text, type text, level text, country text, state text);
INSERT INTO agency_name (agency_id, name, normalised, kind)
  SELECT 'n-' || n, name, lower(name), 'main' FROM json_to_recordset($1) AS x(n int, name text);
---
INSERT INTO partnership (id, company_id, agency_id, technology_id, kind, status, began_earliest, began_latest, last_seen_latest, created_version, updated_version)
  SELECT 'pn-' || n, 'co-' || company, 'n-' || agency, 'tech-' || technology, kind::partnership_kind, status::partnership_status, began, began, seen, 1, 1
  FROM json_to_recordset($1) AS x(n int, company int, agency int, technology int, kind text, status text, began date, seen date)
  ON CONFLICT DO NOTHING;
INSERT INTO partnership_listing (row_id, partnership_id, dataset_id, run_id, file, line, row_key, cells)
  SELECT 'r-' || id, id, 'register-1', 'run-1', 'x.csv', 2, id, '{}' FROM partnership WHERE id LIKE 'pn-%' AND $1::json IS NOT NULL;
---
INSERT INTO contract (id, kind, display_number, description, amount, currency, signed_earliest, signed_latest, buyer_name, buyer_agency_id,
    recipient_name, dataset_id, run_id, identifier, created_version, updated_version)
  SELECT 'kn-' || n, kind::contract_kind, words, words, amount, CASE WHEN amount IS NOT NULL OR n % 2 = 0 THEN currency END, signed, signed, buyer,
    'a-' || lpad(agency::text, 3, '0'), CASE WHEN kind <> 'bid' THEN recipient END, 'register-2', 'run-2', 'nasty-' || n, 1, 1
  FROM json_to_recordset($1) AS x(n int, kind text, words text, amount numeric, currency text, signed date, buyer text, recipient text, agency int);
INSERT INTO contract_transaction (row_id, contract_id, action_on, fiscal_year, amount, currency, dataset_id, run_id, file, line, row_key, cells)
  SELECT 'rn-' || n || '-' || i, 'kn-' || n, '2020-01-01', year::int, coalesce(amount, 0), currency, 'register-2', 'run-2', 'x.csv', 2, 'nasty-' || n || i, '{}'
  FROM json_to_recordset($1) AS x(n int, amount numeric, currency text, years json), json_array_elements_text(years) WITH ORDINALITY AS y(year, i);
INSERT INTO contract_company (contract_id, company_id, role, partnership_id)
  SELECT DISTINCT ON (n, p.company_id) 'kn-' || n, p.company_id, (ARRAY['recipient', 'technology', 'bidder'])[1 + i % 3]::contract_role, p.id
  FROM json_to_recordset($1) AS x(n int, parts json), json_array_elements_text(parts) WITH ORDINALITY AS y(part, i)
  JOIN partnership p ON p.id = 'p-' || lpad(part, 4, '0') AND p.company_id IS NOT NULL ORDER BY n, p.company_id, i;
`

/** Adds records that are hard on order, case, quotes, absent values and exact sums, beside those of `manyRecords`. */
export async function addNastyRecords(client: Client): Promise<void> {
  const rows = [companies, made(agency, 60), made(partnership, 120), made(contract, 160)]
  await client.query('BEGIN')
  for (const [position, part] of insert.split('---').entries()) {
    for (const statement of part.split(/;\n/).filter((text) => text.trim())) {
      await client.query(statement, [JSON.stringify(rows[position])])
    }
  }
  await client.query('COMMIT')
  await client.query('ANALYZE')
}
