import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import { type Counter, type CounterName, counters, isCounter } from '@/lib/domain/counters'
import { counterSql } from '@/lib/holdings/counter-sql'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { type FigurePage, figurePage } from './figures'

/** A counted figure, counted again when it was asked for. Numbers are decimal strings in the figure's unit. */
export type Recount = {
  figure: FigurePage
  counter: Counter
  /** The question as the database is asked it. */
  sql: string
  value: string
  outOf: string | null
  /** Whether it is the number that is published. */
  same: boolean
  version: number | null
}

const answer = z.tuple([z.strictObject({ value: z.string(), out_of: z.string().nullable() })])

/** What a counter counts at this moment, as decimal strings. */
export async function countNow(
  counter: CounterName,
  db: PrismaClient,
): Promise<{ value: string; outOf: string | null }> {
  const rows = await db.$queryRaw(
    Prisma.sql`SELECT trim_scale(value::numeric)::text AS value, trim_scale(out_of::numeric)::text AS out_of
      FROM (${Prisma.raw(counterSql[counter])}) AS counted`,
  )
  const [{ value, out_of: outOf }] = answer.parse(rows)
  return { value, outOf }
}

/** Counts a figure again; null where there is none of that slug, or it publishes a claim. */
export async function recount(slug: string): Promise<Recount | null> {
  const figure = await figurePage(slug)
  if (!figure?.counter || !isCounter(figure.counter)) return null
  const sql = counterSql[figure.counter]
  const [{ value, outOf }, version] = await Promise.all([countNow(figure.counter, reader), ledgerVersion()])
  return {
    figure,
    counter: counters[figure.counter],
    sql: sql.replace(/\n {6}/g, '\n').replace(/\n {2}/g, '\n  '),
    value,
    outOf,
    same: Number(value) === Number(figure.value) && outOf === figure.outOf,
    version: version?.version ?? null,
  }
}
