import { normaliseAgencyName, normaliseName } from '@/lib/domain/normalise-name'
import { stableId } from '@/lib/domain/stable-id'

/** The slug a record had first: its id is made of it, so that a new slug keeps the id. */
export function firstSlug({ slug, formerly }: { slug: string; formerly?: string[] | undefined }): string {
  return formerly?.[0] ?? slug
}

/** What an agency's id is made of. `discriminator` is its county where name and state do not decide. */
export type AgencyKey = {
  country: string
  state?: string | null | undefined
  name: string
  discriminator?: string | null | undefined
}

/** The id of an agency: its country, state and name in normal form, and its county only where these do not decide. */
export function agencyId({ country, state, name, discriminator }: AgencyKey): string {
  return stableId(
    'agency',
    country,
    state ?? null,
    normaliseAgencyName(name),
    discriminator ? normaliseName(discriminator) : null,
  )
}

/** What a partnership's id is made of: ids, the technology's slug, and the kind of tie. */
export type PartnershipKey = {
  companyId: string | null
  agencyId: string | null
  groupId: string | null
  productId: string | null
  technologySlug: string | null
  kind: string
}

/** The id of a partnership, from its natural key. Where a product is known, the technology is the product's. */
export function partnershipId(key: PartnershipKey): string {
  return stableId(
    'partnership',
    key.companyId,
    key.agencyId,
    key.groupId,
    key.productId,
    key.technologySlug,
    key.kind,
  )
}
