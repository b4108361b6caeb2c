import { z } from 'zod'
import { Prisma, type PrismaClient } from '@/lib/db/generated/client'
import { parsePartialDate } from '@/lib/domain/partial-date'
import { listHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import type { RingData } from '../schemas'
import { datasetLine } from './dataset-line'
import { printedClaims } from './printed-claims'

const monthly = z.array(z.strictObject({ month: z.string(), added: z.int() }))
const counted = z.tuple([z.strictObject({ rows: z.int(), agencies: z.int() })])

/** The rows that the figure counts: each lists one agency as a partner of Ring. */
const listings = Prisma.sql`
  select l.row_id, p.agency_id, l.dataset_id, l.dated_latest as on_day
  from partnership_listing l join partnership p on p.id = l.partnership_id join company c on c.id = p.company_id
  where c.slug = 'ring' and p.technology_id = 'ring-neighbors-partnership' and l.dated_latest is not null`

/** Agency rows by the month in which their partnership with Ring began, and what was printed of them; null without dated rows. */
export async function ringPartnerships(db: PrismaClient): Promise<RingData | null> {
  const began = monthly.parse(
    await db.$queryRaw`
      with listing as (${listings}),
      span as (select date_trunc('month', min(on_day)) as first, date_trunc('month', max(on_day)) as last from listing)
      select to_char(month, 'YYYY-MM') as month, count(distinct l.row_id)::int as added
      from span cross join lateral generate_series(span.first, span.last, interval '1 month') as month
      left join listing l on date_trunc('month', l.on_day) = month
      group by month order by month`,
  )
  if (began.length < 2) return null
  const all = await countedBy(db, '2999')
  const claims = await printedClaims(db, 'ring-partnerships')
  let cumulative = 0
  return {
    months: began.map((month) => {
      cumulative += month.added
      return { ...month, cumulative }
    }),
    repeated: all.rows - all.agencies,
    claims: await Promise.all(
      claims.map(async ({ printed, ...claim }) => {
        const date = partial(printed.earliest, printed.latest)
        return { ...claim, date, counted: (await countedBy(db, date)).rows }
      }),
    ),
    source: await datasetLine(db, await ringDatasets(db)),
    rowsHref: listHref(partnershipsList, { company: ['ring'], technology: ['ring-neighbors-partnership'] }),
  }
}

/** Rows, and agencies in them, by the end of a partial date: a row dated to a month counts from its end. */
async function countedBy(db: PrismaClient, date: string): Promise<{ rows: number; agencies: number }> {
  const end = parsePartialDate(date).latest
  const [found] = counted.parse(
    await db.$queryRaw`
      with listing as (${listings})
      select count(distinct row_id)::int as rows, count(distinct agency_id)::int as agencies
      from listing where on_day <= ${end}::date`,
  )
  return found
}

async function ringDatasets(db: PrismaClient): Promise<string[]> {
  const found =
    await db.$queryRaw`with listing as (${listings}) select distinct dataset_id as slug from listing`
  return z
    .array(z.strictObject({ slug: z.string() }))
    .parse(found)
    .map(({ slug }) => slug)
}

/** The day, or else the month, or else the year of printing, as far as its two ends agree. */
function partial(earliest: Date, latest: Date): string {
  const [first, last] = [earliest, latest].map((date) => date.toISOString().slice(0, 10))
  const same = [10, 7, 4].find((length) => first?.slice(0, length) === last?.slice(0, length)) ?? 4
  return (last ?? '').slice(0, same)
}
