import { type Sql, sql } from '../lists/sql'

/** Rows of (kind, id, stance): the quotes and references that are cited for the record in a column of `citation`. */
export function citationsOf(column: Sql, id: Sql): Sql {
  return sql`SELECT e.kind::text AS kind, e.id, ci.stance::text AS stance FROM citation ci
    JOIN evidence e ON e.id = ci.evidence_id WHERE ci.${column} = ${id}`
}
