import { z } from 'zod'
import type { PrismaClient } from '@/lib/db/generated/client'
import { countryName } from '@/lib/domain/country-names'
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

const byPlace = z.array(
  z.strictObject({ country: z.string().nullable(), state: z.string().nullable(), count: z.int() }),
)

/** Partnerships of agencies in the United States by state, and those that have none; null while there are none. */
export async function partnershipsByState(db: PrismaClient): Promise<ByStateData | null> {
  const found = byPlace.parse(
    await db.$queryRaw`
      select a.country, case when a.country = 'US' then a.state end as state, count(*)::int as count
      from partnership p left join agency a on a.id = p.agency_id
      group by 1, 2 order by a.country = 'US' desc nulls last, count desc, a.country, 2`,
  )
  const places = found.flatMap(({ state: code, count }) =>
    code === null
      ? []
      : [
          {
            code,
            name: usStateNames[code] ?? `State ${code}`,
            count,
            href: listHref(partnershipsList, { country: ['US'], state: [code] }),
          },
        ],
  )
  if (places.length === 0) return null
  return {
    places: places.sort((a, b) => (a.code < b.code ? -1 : 1)),
    others: found.filter(({ state }) => state === null).map(withoutState),
    total: found.reduce((sum, { count }) => sum + count, 0),
    source: await datasetLine(db, await partnershipDatasets(db)),
    rowsHref: partnershipsList.path,
  }
}

/** Partnerships that the map of states has no place for. */
function withoutState({ country, count }: z.infer<typeof byPlace>[number]): ByStateData['others'][number] {
  if (country === null) return { code: 'none', name: 'Agencies that are not named', count }
  if (country === 'US') return { code: 'US', name: 'United States as a whole', count }
  return {
    code: country,
    name: countryName(country),
    count,
    href: listHref(partnershipsList, { country: [country] }),
  }
}
