import type { Test } from '@/lib/columns/test'
import { Prisma } from '@/lib/db/generated/client'
import { plain } from './plain-sql'

export type Sql = Prisma.Sql
export const { sql, join, empty, raw } = Prisma

/** All of the conditions; true where there are none. */
export function allOf(conditions: readonly (Sql | null | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition != null)
  return given.length === 0 ? sql`true` : sql`(${join(given, ') AND (')})`
}

const tests = new WeakMap<Sql, Test>()

/** A condition, and how columns in memory decide the same without SQL. */
export function tested(condition: Sql, test: Test): Sql {
  tests.set(condition, test)
  return condition
}

/** How columns in memory decide a condition; undefined where SQL must. */
export function testOf(condition: Sql): Test | undefined {
  return tests.get(condition)
}

const idQueries = new WeakMap<Sql, Sql>()

/** Whether a row's id is among those that a query gives as `id`. Where all such rows are wanted, the query alone finds them. */
export function isAmong(id: Sql, query: Sql): Sql {
  const condition = sql`${id} IN (${query})`
  idQueries.set(condition, query)
  return condition
}

/** The query that gives the ids of all rows that meet a condition, where there is one. */
export function idQueryOf(condition: Sql): Sql | undefined {
  return idQueries.get(condition)
}

/** Whether `column` (text) is one of `values`; null, which is no condition, where there are none. */
export function isOneOf(column: Sql, values: readonly string[]): Sql | null {
  if (values.length === 0) return null
  return tested(sql`${column} = ANY(${values}::text[])`, { is: 'one of', column: plain(column), values })
}

/** Whether a column has a value. */
export function isGiven(column: Sql): Sql {
  return tested(sql`${column} IS NOT NULL`, { is: 'given', column: plain(column) })
}

/** Whether a column has no value. */
export function isAbsent(column: Sql): Sql {
  return tested(sql`${column} IS NULL`, { is: 'absent', column: plain(column) })
}

/** A condition that rows meet of whose `pairs` in memory one has one of `values` in `column`; null stays null. */
export function somePair(
  condition: Sql | null,
  pairs: string,
  column: string,
  values: readonly string[],
): Sql | null {
  return condition && tested(condition, { is: 'some pair', pairs, where: [{ column, oneOf: values }] })
}

/**
 * Whether the partial date between two columns can lie in the years `from` to `to`, either end open. A date of which
 * nothing is known matches no years.
 */
export function overlapsYears(
  { earliest, latest }: { earliest: Sql; latest: Sql },
  from: number | null,
  to: number | null,
): Sql | null {
  if (from === null && to === null) return null
  const condition = allOf([
    sql`${earliest} IS NOT NULL OR ${latest} IS NOT NULL`,
    from === null ? null : sql`${latest} IS NULL OR ${latest} >= make_date(${from}, 1, 1)`,
    to === null ? null : sql`${earliest} IS NULL OR ${earliest} <= make_date(${to}, 12, 31)`,
  ])
  return tested(condition, { is: 'overlaps', earliest: plain(earliest), latest: plain(latest), from, to })
}

/** A company (`top`) and each company it owns, directly or not, itself included (`member`). */
export const family = sql`family(top, member) AS (
  SELECT id, id FROM company UNION SELECT f.top, c.id FROM family f JOIN company c ON c.parent_id = f.member
)`

/** The abbreviation that the registry has for an agency, as text; null where it has none. */
export function abbreviationOf(agencyId: Sql): Sql {
  return sql`(SELECT min(n.name) FROM agency_name n WHERE n.agency_id = ${agencyId} AND n.kind = 'abbreviation')`
}
