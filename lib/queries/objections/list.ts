import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type ObjectionState, objectionActs, objectionStates } from '@/lib/domain/objections'
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

const toldSteps = z.array(
  listedObjection.pick({ id: true, kind: true, title: true }).extend({
    step: z.int(),
    act: z.enum(objectionActs),
    at: z.date(),
    reason: z.string().nullable(),
    version: z.int().nullable(),
  }),
)

export type ToldStep = z.infer<typeof toldSteps>[number]

/** What happened to objections, the latest first, before a step: what a feed tells. `limit`: at most so many. */
export async function latestSteps(before: number | null, limit: number): Promise<ToldStep[]> {
  const rows = await reader.$queryRaw`
    SELECT o.id, o.record_kind AS kind, o.record_title AS title, s.id AS step, s.act::text AS act, s.at, s.reason,
      s.ledger_version AS version
    FROM objection_step s JOIN objection o ON o.id = s.objection_id
    WHERE s.id < ${before ?? 2147483647}::int ORDER BY s.id DESC LIMIT ${limit}::int`
  return toldSteps.parse(rows)
}
