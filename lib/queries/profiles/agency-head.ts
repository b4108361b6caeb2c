import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** An agency by name, of what type it is and where. */
export const placedAgencySelect = {
  slug: true,
  name: true,
  city: true,
  county: true,
  state: true,
  country: true,
  type: { select: { name: true } },
} as const satisfies Prisma.AgencySelect

const agencySelect = {
  ...placedAgencySelect,
  id: true,
  level: true,
  latitude: true,
  longitude: true,
  ori: true,
  note: true,
  type: { select: { slug: true, name: true, description: true } },
  parent: { select: { slug: true, name: true } },
  parts: {
    select: { slug: true, name: true, _count: { select: { partnerships: true } } },
    orderBy: { name: 'asc' },
  },
  names: { select: { name: true, kind: true, seenIn: true }, orderBy: { name: 'asc' } },
  listings: {
    select: {
      rowId: true,
      matchedBy: true,
      lastListed: true,
      dataset: { select: { slug: true } },
    },
    orderBy: { datasetId: 'asc' },
  },
} satisfies Prisma.AgencySelect

type AgencyRow = Prisma.AgencyGetPayload<{ select: typeof agencySelect }>

/** An agency as registers and the registry have it. Coordinates in degrees, WGS 84; null where no register gives them. */
export type AgencyHead = Omit<AgencyRow, 'latitude' | 'longitude'> & {
  place: { latitude: number; longitude: number } | null
}

/** An agency with its place, its parts and the registers that list it; null when there is none of that slug. */
export const agencyHead = cache(async (slug: string): Promise<AgencyHead | null> => {
  const row = await reader.agency.findUnique({ where: { slug }, select: agencySelect })
  if (!row) return null
  const { latitude, longitude, ...rest } = row
  const place =
    latitude && longitude ? { latitude: latitude.toNumber(), longitude: longitude.toNumber() } : null
  return { ...rest, place }
})
