import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type ObjectionState, objectionStates } from '@/lib/domain/objections'
import { allOf, isOneOf, sql } from '@/lib/queries/lists/sql'
import type { ObjectionFilters } from '@/lib/search-params/objections'
import { type ListedObjection, listedColumns, listedObjection } from './rows'

/** Objections on a page. */
export const objectionsOnPage = 50

export type ObjectionList = {
  objections: ListedObjection[]
  /** How many there are in each state. */
  counts: Record<ObjectionState, number>
  /** The number behind which older ones stand, and whether newer ones stand before; null where there are none. */
  older: number | null
  newer: boolean
}

const counted = z.array(z.object({ state: z.enum(objectionStates), count: z.int() }))

/** Objections, the newest first: a page of them, and how many there are in each state. */
export async function objectionList(filters: ObjectionFilters): Promise<ObjectionList> {
  const where = allOf([
    isOneOf(sql`o.state::text`, filters.state),
    filters.after === null ? null : sql`o.id < ${filters.after}::int`,
  ])
  const [found, states] = await Promise.all([
    reader.$queryRaw`
      SELECT ${listedColumns} FROM objection o WHERE ${where} ORDER BY o.id DESC LIMIT ${objectionsOnPage + 1}`,
    reader.$queryRaw`SELECT state::text AS state, count(*)::int AS count FROM objection GROUP BY state`,
  ])
  const rows = z.array(listedObjection).parse(found)
  const objections = rows.slice(0, objectionsOnPage)
  const counts = Object.fromEntries(objectionStates.map((state) => [state, 0])) as ObjectionList['counts']
  for (const { state, count } of counted.parse(states)) counts[state] = count
  const older = rows.length > objections.length ? (objections.at(-1)?.id ?? null) : null
  return { objections, counts, older, newer: filters.after !== null }
}

/** The objections to which something happened last, the latest first: what a feed has. */
export async function latestObjections(limit = 50): Promise<ListedObjection[]> {
  const rows = await reader.$queryRaw`
    SELECT ${listedColumns} FROM objection o ORDER BY o.changed_at DESC, o.id DESC LIMIT ${limit}::int`
  return z.array(listedObjection).parse(rows)
}
