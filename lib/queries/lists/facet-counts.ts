import { z } from 'zod'
import type { Counted, Counts } from '@/lib/columns/count'
import { reader } from '@/lib/db/client'
import { countedInColumns } from './facets-in-columns'
import type { KeysetList } from './keyset'
import { allOf, empty, family, join, raw, type Sql, sql } from './sql'

/** A facet: what is counted, and which conditions are its own and therefore do not narrow its counts. */
export type FacetSource = {
  name: string
  /** The value, over `base` and what `from` joins. */
  value: Sql
  /** Further FROM items after `base`; `family(top, member)` can be joined. */
  from?: Sql
  where?: Sql
  without: readonly string[]
  /** What columns in memory count for it; absent where the value is a column of `base`, or only SQL can count. */
  counted?: Counted
}

export type CountedValue = { value: string; count: number }

export type FacetQuestion = {
  relation: Sql
  id: Sql
  /** Columns of `base` that facets count by. */
  columns: Readonly<Record<string, Sql>>
  /** The filters in force, by name; what is null does not narrow. */
  conditions: Readonly<Record<string, Sql | null>>
  facets: readonly FacetSource[]
  /** What columns in memory are read from; absent where SQL counts. */
  held?: KeysetList['held']
}

/** Values of a facet and how many records have each, the most frequent first. */
export type CountedValues = Counts

export type FacetCounts = ReadonlyMap<string, CountedValues>

const rowsSchema = z.array(z.object({ facet: z.string(), value: z.string(), count: z.number() }))

/** How many records match with each value of each facet, the facet's own filter left aside; the most frequent value first. */
export async function facetCounts(question: FacetQuestion): Promise<FacetCounts> {
  const counted = await countedInColumns(question)
  const rest = question.facets.filter(({ name }) => !counted.has(name))
  return rest.length === 0
    ? counted
    : new Map([...counted, ...(await countedInSql({ ...question, facets: rest }))])
}

/** One pass over the relation notes for each record which filters it meets; the counts are made of that. */
async function countedInSql(question: FacetQuestion): Promise<FacetCounts> {
  const { relation, id, columns, conditions, facets } = question
  const own = new Set(facets.flatMap(({ without }) => without))
  const shared = Object.entries(conditions).filter(([name]) => !own.has(name))
  const flagged = Object.entries(conditions).filter(([name, condition]) => own.has(name) && condition)
  const flag = (name: string) => raw(`base."meets ${name}"`)
  const selected = [
    sql`${id} AS id`,
    ...Object.entries(columns).map(([name, column]) => sql`${column} AS ${raw(`"${name}"`)}`),
    ...flagged.map(([name, condition]) => sql`(${condition ?? sql`true`}) AS ${raw(`"meets ${name}"`)}`),
  ]
  const counted = facets.map(({ name, value, from = empty, where, without }) => {
    const others = flagged
      .filter(([flagName]) => !without.includes(flagName))
      .map(([flagName]) => flag(flagName))
    return sql`SELECT ${name}::text AS facet, (${value})::text AS value, ${from === empty ? sql`count(*)` : sql`count(DISTINCT base.id)`}::int AS count
      FROM base ${from} WHERE ${allOf([...others, where, sql`(${value}) IS NOT NULL`])} GROUP BY 2`
  })
  const rows = await reader.$queryRaw(sql`
    WITH RECURSIVE ${family},
    base AS MATERIALIZED (
      SELECT ${join(selected)} FROM ${relation} WHERE ${allOf(shared.map(([, condition]) => condition))}
    )
    ${join(counted, ' UNION ALL ')} ORDER BY 1, 3 DESC, 2`)
  const counts = new Map<string, CountedValue[]>(facets.map(({ name }) => [name, []]))
  for (const { facet, value, count } of rowsSchema.parse(rows)) counts.get(facet)?.push({ value, count })
  return counts
}
