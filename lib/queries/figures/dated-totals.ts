import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import { isCounter } from '@/lib/domain/counters'
import type { DatedTotal } from '@/lib/domain/stale'
import { datedCounterSql } from '@/lib/holdings/counter-sql'
import { ofVersion } from '@/lib/queries/lists/of-version'

const totals = z.array(z.strictObject({ day: z.iso.date(), total: z.int() }))

/** What a counter's records count from day to day; null where they have no dates, or too few for a line. */
export function datedTotals(counter: string | null, db: PrismaClient = reader): Promise<DatedTotal[] | null> {
  const read = () => readTotals(counter, db)
  return db === reader ? ofVersion('dated totals', counter, read) : read()
}

async function readTotals(counter: string | null, db: PrismaClient): Promise<DatedTotal[] | null> {
  const sql = counter && isCounter(counter) ? datedCounterSql[counter] : undefined
  if (!sql) return null
  const found = totals.parse(await db.$queryRaw(Prisma.raw(sql)))
  return found.length < 2 ? null : found
}

const rows = z.array(
  z.strictObject({ id: z.string(), agency: z.string(), dated: z.string().nullable(), dataset: z.string() }),
)

/** A row that a figure counts: whom it lists, and the date as it writes it. */
export type CountedRow = z.infer<typeof rows>[number]

/** The first and the newest of the rows that a figure counts, for a reader to see what is counted; none where they have no dates. */
export function countedRows(counter: string | null): Promise<CountedRow[]> {
  return ofVersion('rows that a figure counts', counter, readRows)
}

async function readRows(counter: string | null): Promise<CountedRow[]> {
  if (counter !== 'ring-listings') return []
  return rows.parse(
    await reader.$queryRaw`
      WITH counted AS (
        SELECT l.row_id AS id, coalesce(a.name, 'Agency not named') AS agency, l.dated_text AS dated, d.title AS dataset, l.dated_latest AS on_day
        FROM partnership_listing l JOIN dataset d ON d.slug = l.dataset_id JOIN partnership p ON p.id = l.partnership_id
          JOIN company c ON c.id = p.company_id LEFT JOIN agency a ON a.id = p.agency_id
        WHERE c.slug = 'ring' AND p.technology_id = 'ring-neighbors-partnership' AND l.dated_latest IS NOT NULL
      )
      (SELECT id, agency, dated, dataset FROM counted ORDER BY on_day, id LIMIT 1)
      UNION ALL (SELECT id, agency, dated, dataset FROM counted ORDER BY on_day DESC, id DESC LIMIT 1)`,
  )
}
