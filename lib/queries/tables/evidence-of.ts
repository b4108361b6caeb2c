import { raw, type Sql, sql } from '../lists/sql'

/** Rows of (kind, id, stance): the quotes and references that are cited for the record in a column of `citation`. */
export function citationsOf(column: Sql, id: Sql): Sql {
  return sql`SELECT e.kind::text AS kind, e.id, ci.stance::text AS stance FROM citation ci
    JOIN evidence e ON e.id = ci.evidence_id WHERE ci.${column} = ${id}`
}

/** By record (`record_id`): the best quote or reference cited in its support; `column` is the record's in `citation`. */
export function citedBest(column: string): Sql {
  const record = raw(`ci."${column}"`)
  return sql`(
    SELECT DISTINCT ON (${record}) ${record} AS record_id, e.kind::text AS kind, e.id
    FROM citation ci JOIN evidence e ON e.id = ci.evidence_id JOIN source s ON s.id = e.source_id
    WHERE ci.stance = 'supports' AND ${record} IS NOT NULL
    ORDER BY ${record}, e.kind <> 'quote', s.published_latest DESC NULLS LAST, e.id
  )`
}
