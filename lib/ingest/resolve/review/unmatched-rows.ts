import type pg from 'pg'
import type { OpenNames, Sum } from './questions'
import { identifiersOf, registerOf, type Unmatched } from './unmatched-name'

/** A name that a dataset writes and that is nobody's, with what it could be known by. */
export type UnmatchedRow = {
  kind: OpenNames['kind']
  name: string
  register: string
  country: string | null
  rows: number
  sums: Sum[]
  identifiers: Unmatched['identifiers']
}

/** Names whose identifiers are looked up at a time. */
const PORTION = 1000

/** The names that are not matched yet, the most valuable first, at most `most` of them. */
export async function unmatchedRows(db: pg.ClientBase, most: number): Promise<UnmatchedRow[]> {
  const { rows } = await db.query<Omit<UnmatchedRow, 'identifiers'>>(
    `SELECT u.kind, u.name, d.register, u.country, u.rows, u.sums
     FROM unmatched_name u JOIN (SELECT slug, ${registerOf('slug')} AS register FROM dataset) d ON d.slug = u.dataset_id
     ORDER BY u.value DESC NULLS LAST, u.rows DESC, u.id LIMIT $1`,
    [most],
  )
  const identified = new Map<string, Unmatched['identifiers']>()
  for (let start = 0; start < rows.length; start += PORTION) {
    const names = rows
      .slice(start, start + PORTION)
      .flatMap(({ kind, name }) => (kind === 'recipient' ? [name] : []))
    for (const [name, identifiers] of await identifiersOf(db, names)) identified.set(name, identifiers)
  }
  return rows.map((row) => ({
    ...row,
    identifiers: row.kind === 'recipient' ? (identified.get(row.name) ?? []) : [],
  }))
}

/** How much is not matched yet, by kind of name, over all datasets. */
export async function openNames(db: pg.ClientBase): Promise<OpenNames[]> {
  const { rows } = await db.query<OpenNames>(
    `SELECT t.kind, sum(t.names)::int AS names, sum(t.rows)::int AS rows, (
       SELECT coalesce(json_agg(s ORDER BY s.kind, s.currency), '[]') FROM (
         SELECT s.kind, s.currency, sum(s.amount)::text AS amount
         FROM unmatched_total o, jsonb_to_recordset(o.sums) AS s (kind text, currency text, amount numeric) WHERE o.kind = t.kind GROUP BY 1, 2
       ) s) AS sums
     FROM unmatched_total t GROUP BY t.kind ORDER BY t.kind`,
  )
  return rows
}
