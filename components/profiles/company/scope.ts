import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { type PartnershipFilters, partnershipsList } from '@/lib/search-params/partnerships'

/** The filters by which lists count the same companies as the page does. */
export function scopeOf({ head, only, family }: Pick<CompanyProfile, 'head' | 'only' | 'family'>) {
  return { company: [head.slug], only: only && family.length > 1 ? ('1' as const) : null }
}

/** The partnerships that a number on the page counts. */
export function partnershipsHref(profile: CompanyProfile, filters: Partial<PartnershipFilters> = {}): string {
  return listHref(partnershipsList, { ...scopeOf(profile), ...filters })
}

/** The contracts that the page adds up. */
export function contractsHref(profile: CompanyProfile): string {
  return listHref(contractsList, scopeOf(profile))
}
