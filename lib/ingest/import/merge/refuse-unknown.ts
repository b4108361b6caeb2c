import type pg from 'pg'

type Check = { holds: string; value: string; reason: string; remedy: string }

const known = (column: string, table: string, what: string, file: string): Check => ({
  holds: `s.${column} IS NULL OR EXISTS (SELECT 1 FROM ${table} k WHERE k.slug = s.${column})`,
  value: `s.${column}`,
  reason: `the ledger has no ${what} of this slug`,
  remedy: `correct it, or add it to seeds/registry/${file}.yaml`,
})

const oneOf = (column: string, type: string, what: string): Check => ({
  holds: `s.${column} = ANY (enum_range(NULL::${type})::text[])`,
  value: `s.${column}`,
  reason: `it is no ${what} that the ledger has`,
  remedy: 'give one that prisma/DICTIONARY.md has',
})

const AGENCY: readonly Check[] = [
  {
    holds: `btrim(s.agency_name) <> ''`,
    value: 's.agency_name',
    reason: 'names no agency',
    remedy: 'name it',
  },
  {
    holds: `s.country ~ '^[A-Z]{2}$'`,
    value: 's.country',
    reason: 'is no code of a country',
    remedy: 'give it as in ISO 3166-1, as US',
  },
  {
    holds: `s.state IS NULL OR s.state ~ '^[A-Z0-9]{1,3}$'`,
    value: 's.state',
    reason: 'is no code of a state',
    remedy: 'give it as in ISO 3166-2, as CA',
  },
  known('agency_type', 'agency_type', 'type of agency', 'agency-types'),
  oneOf('agency_level', 'agency_level', 'level of government'),
]

const CHECKS = {
  listing_row: [
    ...AGENCY,
    known('technology', 'technology', 'technology', 'technologies'),
    known('product', 'product', 'product', 'products'),
    oneOf('kind', 'partnership_kind', 'kind of tie'),
    oneOf('status', 'partnership_status', 'state of a tie'),
    {
      holds: `s.kind <> 'bid' OR s.status <> 'active'`,
      value: 's.status',
      reason: 'a bid is not active',
      remedy: 'say bidding, or what kind of tie it is',
    },
    {
      holds: 's.dated_earliest IS NULL OR s.dated_latest IS NULL OR s.dated_earliest <= s.dated_latest',
      value: 's.dated_text',
      reason: 'begins after it was there',
      remedy: 'correct its dates',
    },
  ],
  agency_row: [
    ...AGENCY,
    {
      holds: `s.ori IS NULL OR s.ori ~ '^[A-Z0-9]{7,9}$'`,
      value: 's.ori',
      reason: 'is no ORI',
      remedy: 'give 7 to 9 capitals and digits',
    },
    {
      holds: `s.ori IS NULL OR s.ori NOT IN (
        SELECT o.ori FROM staging.agency_row o WHERE o.ori IS NOT NULL GROUP BY o.dataset, o.ori HAVING count(*) > 1)`,
      value: 's.ori',
      reason: 'several rows have this ORI',
      remedy: 'give each agency its own',
    },
    {
      holds:
        '(s.latitude IS NULL) = (s.longitude IS NULL) AND coalesce(abs(s.latitude) <= 90 AND abs(s.longitude) <= 180, true)',
      value: `concat_ws(', ', s.latitude, s.longitude)`,
      reason: 'are no coordinates',
      remedy: 'give latitude and longitude in degrees',
    },
  ],
} satisfies Record<string, readonly Check[]>

/** Refuses staged rows with categories that the ledger does not have, so that none is dropped, or taken for another. Gives how many. */
export async function refuseUnknown(
  tx: pg.ClientBase,
  dataset: string,
  table: keyof typeof CHECKS,
): Promise<number> {
  let refused = 0
  for (const { holds, value, reason, remedy } of CHECKS[table])
    refused += await refuseRows(tx, table, {
      from: `SELECT s.position, left(${value}, 200) AS value, ${quoted(reason)} AS reason, ${quoted(remedy)} AS remedy
        FROM staging.${table} s WHERE s.dataset = ${quoted(dataset)} AND NOT coalesce(${holds}, false)`,
    })
  return refused
}

/** Moves rows from staging to those refused. `from` is SQL that gives position, value, reason and remedy. Gives how many. */
export async function refuseRows(
  tx: pg.ClientBase,
  table: 'listing_row' | 'agency_row',
  { from }: { from: string },
): Promise<number> {
  const { rowCount } = await tx.query(
    `WITH wrong AS (${from}),
     gone AS (DELETE FROM staging.${table} s USING wrong w WHERE w.position = s.position RETURNING s.*, w.value, w.reason, w.remedy)
     INSERT INTO staging.refused_row (dataset, file, line, "column", value, reason, remedy, cells)
     SELECT dataset, file, line, NULL, value, reason, remedy, cells FROM gone`,
  )
  return rowCount ?? 0
}

const quoted = (words: string) => `'${words.replaceAll("'", "''")}'`
