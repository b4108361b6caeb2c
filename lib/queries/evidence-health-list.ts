import pg from 'pg'
import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { healthStates } from '@/lib/domain/evidence-health'
import { placeHref } from '@/lib/search-params/address'
import {
  type EvidenceHealthFilters,
  evidenceHealthList,
  onlineStates,
  storedStates,
} from '@/lib/search-params/evidence-health'
import { allOf, raw, type Sql, sql } from './lists/sql'

/** How many quotes a page shows. */
const perPage = 50

const state = z.enum(healthStates).nullable()
const row = z.object({
  id: z.string(),
  exact: z.string(),
  highlight: z.string().nullable(),
  slug: z.string(),
  title: z.string(),
  storedState: state,
  storedAt: z.date().nullable(),
  storedReason: z.string().nullable(),
  onlineState: state,
  onlineAt: z.date().nullable(),
  onlineReason: z.string().nullable(),
  hasAddress: z.boolean(),
})

/** A quote with its newest check in its file and online; a state is null where nobody has looked. */
export type HealthRow = z.infer<typeof row>

const group = z.object({ stored: z.enum(storedStates), online: z.enum(onlineStates), quotes: z.number() })

/** How many quotes are in each pair of states. */
export type HealthGroup = z.infer<typeof group>

export type EvidenceHealthList = {
  filters: EvidenceHealthFilters
  groups: HealthGroup[]
  rows: HealthRow[]
  /** How many quotes the filters leave. */
  total: number
  prevHref: string | null
  nextHref: string | null
}

/** What a quote's health is read from, beside `evidence e`. */
export const besideQuote = sql`
  JOIN source s ON s.id = e.source_id
  LEFT JOIN passage p ON p.id = e.passage_id
  LEFT JOIN source first ON first.id = p.origin_id
  LEFT JOIN source origin ON origin.id = s.origin_id
  LEFT JOIN evidence_check stored ON stored.evidence_id = e.id AND stored.latest AND NOT stored.live
  LEFT JOIN evidence_check online ON online.evidence_id = e.id AND online.latest AND online.live`

/** Quotes, and those alone. */
export const fromQuotes = sql`FROM evidence e ${besideQuote} WHERE e.kind = 'quote'`

const hasAddress = sql`coalesce(s.url, first.url, origin.url) IS NOT NULL`
export const storedState = sql`coalesce(stored.state::text, 'unchecked')`
export const onlineState = sql`coalesce(online.state::text, CASE WHEN ${hasAddress} THEN 'unchecked' ELSE 'no-address' END)`

/** The states that an address asks for, without parameters, as files read it too. */
export function inStates({ stored, online }: Pick<EvidenceHealthFilters, 'stored' | 'online'>): Sql {
  const isIn = (state: Sql, wanted: string | null) =>
    wanted === null ? null : sql`${state} = ${raw(pg.escapeLiteral(wanted))}`
  return allOf([isIn(storedState, stored), isIn(onlineState, online)])
}

/** Quotes by their health, in the order of their documents, and how many there are of each state. */
export async function evidenceHealthRows(filters: EvidenceHealthFilters): Promise<EvidenceHealthList> {
  const [found, groups] = await Promise.all([page(filters), countGroups()])
  const back = filters.before !== null
  const kept = found.slice(0, perPage)
  const rows = back ? kept.reverse() : kept
  const more = found.length > perPage
  const [first, last] = [rows[0]?.id ?? null, rows.at(-1)?.id ?? null]
  const chosen = groups.filter(
    ({ stored, online }) =>
      (filters.stored === null || stored === filters.stored) &&
      (filters.online === null || online === filters.online),
  )
  return {
    ...{ filters, groups, rows },
    total: chosen.reduce((sum, { quotes }) => sum + quotes, 0),
    prevHref: (back ? more : filters.after !== null)
      ? placeHref(evidenceHealthList, filters, 'before', first)
      : null,
    nextHref: back || more ? placeHref(evidenceHealthList, filters, 'after', last) : null,
  }
}

/** One row more than a page shows says whether it goes on. Before a place the rows come from the end. */
async function page({ stored, online, after, before }: EvidenceHealthFilters): Promise<HealthRow[]> {
  const place = before ?? after
  const there = sql`(SELECT source_id, start_offset, id FROM evidence WHERE id = ${place})`
  const beyond: Sql | null =
    place === null
      ? null
      : before === null
        ? sql`(e.source_id, e.start_offset, e.id) > ${there}`
        : sql`(e.source_id, e.start_offset, e.id) < ${there}`
  const chosen = allOf([inStates({ stored, online }), beyond])
  const order =
    before === null
      ? sql`e.source_id, e.start_offset, e.id`
      : sql`e.source_id DESC, e.start_offset DESC, e.id DESC`
  const rows = await reader.$queryRaw(sql`
    SELECT e.id, e.exact, e.highlight, s.slug, s.title, ${hasAddress} AS "hasAddress",
      stored.state::text AS "storedState", stored.checked_at AS "storedAt", stored.reason AS "storedReason",
      online.state::text AS "onlineState", online.checked_at AS "onlineAt", online.reason AS "onlineReason"
    ${fromQuotes} AND ${chosen} ORDER BY ${order} LIMIT ${perPage + 1}`)
  return z.array(row).parse(rows)
}

async function countGroups(): Promise<HealthGroup[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT ${storedState} AS stored, ${onlineState} AS online, count(*)::int AS quotes ${fromQuotes} GROUP BY 1, 2`)
  return z.array(group).parse(rows)
}
