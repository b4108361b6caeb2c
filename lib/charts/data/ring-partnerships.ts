import { z } from 'zod'
import type { PrismaClient } from '@/lib/db/generated/client'
import { parsePartialDate } from '@/lib/domain/partial-date'
import { listHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import type { RingData } from '../schemas'
import { datasetLine } from './dataset-line'
import { printedClaims } from './printed-claims'

const monthly = z.array(z.strictObject({ month: z.string(), added: z.int() }))

/** Agencies by the month in which their partnership with Ring began, and what was printed of them; null without dated agencies. */
export async function ringPartnerships(db: PrismaClient): Promise<RingData | null> {
  const began = monthly.parse(
    await db.$queryRaw`
      with began as (
        select p.agency_id, min(p.began_latest) as on_day
        from partnership p join company c on c.id = p.company_id
        where c.slug = 'ring' and p.agency_id is not null and p.began_latest is not null
        group by p.agency_id),
      span as (select date_trunc('month', min(on_day)) as first, date_trunc('month', max(on_day)) as last from began)
      select to_char(month, 'YYYY-MM') as month, count(b.agency_id)::int as added
      from span cross join lateral generate_series(span.first, span.last, interval '1 month') as month
      left join began b on date_trunc('month', b.on_day) = month
      group by month order by month`,
  )
  if (began.length < 2) return null
  const claims = await printedClaims(db, 'ring-partnerships')
  let cumulative = 0
  return {
    months: began.map((month) => {
      cumulative += month.added
      return { ...month, cumulative }
    }),
    claims: await Promise.all(
      claims.map(async ({ printed, ...claim }) => {
        const date = partial(printed.earliest, printed.latest)
        return { ...claim, date, counted: await countedBy(db, date) }
      }),
    ),
    source: await datasetLine(db, await ringDatasets(db)),
    rowsHref: listHref(partnershipsList, { company: ['ring'] }),
  }
}

/** Agencies by the end of a partial date: rows dated to a month count from its end. */
async function countedBy(db: PrismaClient, date: string): Promise<number> {
  const end = parsePartialDate(date).latest
  if (end === null) throw new RangeError(`${date} has no end`)
  const agencies = await db.partnership.groupBy({
    by: ['agencyId'],
    where: { company: { slug: 'ring' }, agencyId: { not: null }, beganLatest: { lte: new Date(end) } },
  })
  return agencies.length
}

async function ringDatasets(db: PrismaClient): Promise<string[]> {
  const listed = await db.partnershipListing.groupBy({
    by: ['datasetId'],
    where: { partnership: { company: { slug: 'ring' }, beganLatest: { not: null } } },
  })
  return listed.map((listing) => listing.datasetId)
}

/** The day, or else the month, or else the year of printing, as far as its two ends agree. */
function partial(earliest: Date, latest: Date): string {
  const [first, last] = [earliest, latest].map((date) => date.toISOString().slice(0, 10))
  const same = [10, 7, 4].find((length) => first?.slice(0, length) === last?.slice(0, length)) ?? 4
  return (last ?? '').slice(0, same)
}
