import { z } from 'zod'
import type { PrismaClient } from '@/lib/db/generated/client'
import { usStateNames } from '@/lib/domain/us-states'
import { listHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import type { ByStateData, PartnershipCounts } from '../schemas'
import { datasetLine, partnershipDatasets } from './dataset-line'

const counts = z.array(z.strictObject({ key: z.string(), label: z.string(), count: z.int() }))

/** Partnerships by type of agency, largest first; null while there are none. */
export async function partnershipsByAgencyType(db: PrismaClient): Promise<PartnershipCounts | null> {
  const items = await db.$queryRaw`
    select t.slug as key, t.name as label, count(*)::int as count
    from partnership p
    left join agency a on a.id = p.agency_id
    left join agency_group g on g.id = p.agency_group_id
    join agency_type t on t.slug = coalesce(a.type_id, g.type_id)
    group by t.slug, t.name order by count desc, t.name`
  return counted(db, counts.parse(items), (slug) => listHref(partnershipsList, { 'agency-type': [slug] }))
}

/** Partnerships by technology, the product's where the partnership names none; null while there are none. */
export async function partnershipsByTechnology(db: PrismaClient): Promise<PartnershipCounts | null> {
  const items = await db.$queryRaw`
    select t.slug as key, t.name as label, count(*)::int as count
    from partnership p
    left join product d on d.id = p.product_id
    join technology t on t.slug = coalesce(p.technology_id, d.technology_id)
    group by t.slug, t.name order by count desc, t.name`
  return counted(db, counts.parse(items), (slug) => listHref(partnershipsList, { technology: [slug] }))
}

async function counted(
  db: PrismaClient,
  items: z.infer<typeof counts>,
  href: (slug: string) => string,
): Promise<PartnershipCounts | null> {
  if (items.length === 0) return null
  return {
    items: items.map((item) => ({ ...item, href: href(item.key) })),
    total: await db.partnership.count(),
    source: await datasetLine(db, await partnershipDatasets(db)),
    rowsHref: partnershipsList.path,
  }
}

const byState = z.array(z.strictObject({ code: z.string(), count: z.int() }))

/** Partnerships of agencies in the United States by state; null while there are none. */
export async function partnershipsByState(db: PrismaClient): Promise<ByStateData | null> {
  const found = byState.parse(
    await db.$queryRaw`
      select a.state as code, count(*)::int as count
      from partnership p join agency a on a.id = p.agency_id
      where a.country = 'US' and a.state is not null
      group by a.state order by a.state`,
  )
  if (found.length === 0) return null
  const total = await db.partnership.count()
  return {
    places: found.map(({ code, count }) => ({
      code,
      name: usStateNames[code] ?? code,
      count,
      href: listHref(partnershipsList, { country: ['US'], state: [code] }),
    })),
    elsewhere: total - found.reduce((sum, { count }) => sum + count, 0),
    total,
    source: await datasetLine(db, await partnershipDatasets(db)),
    rowsHref: partnershipsList.path,
  }
}
