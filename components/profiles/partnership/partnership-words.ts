import { formatPartialDate } from '@/lib/domain/format-date'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'

/** What a kind of tie means, as the ledger uses the word. */
export const kindMeaning = {
  data_sharing: 'Data or footage is shared between the company, its users and the agency.',
  contract: 'The source or register speaks of a contract.',
  product_sale: 'The source says that the company sells to the agency.',
  pilot: 'A trial.',
  bid: 'The company competes for a contract; nothing is awarded.',
  use: 'The source says that the agency uses the technology, not how it came by it.',
  unspecified: 'The source says “partnership” and no more.',
} as const

type Seen = Pick<PartnershipDetail, 'status' | 'lastSeenEarliest' | 'lastSeenLatest'>

/** What the state of a partnership means, in a sentence. */
export function statusMeaning({ status, lastSeenEarliest, lastSeenLatest }: Seen): string {
  const seen = lastSeenEarliest || lastSeenLatest
  const date = seen ? ` (${formatPartialDate(lastSeenEarliest, lastSeenLatest)})` : ''
  return {
    active: `The latest evidence${date} speaks of it as going on. Whether it still does is not known.`,
    ended: 'A source says that it ended.',
    bidding: 'The company competes for it. The ledger holds no evidence of the outcome.',
    no_longer_listed: `A register that listed it${date} lists it no longer. That is not the same as ended.`,
    unknown: 'The evidence does not say whether it goes on.',
  }[status]
}

type Named = { name: string } | null

/** Who is tied to whom: `Ring and Greenfield Police Department`. */
export function partnershipTitle({
  company,
  agency,
  agencyGroup,
}: Record<'company' | 'agency' | 'agencyGroup', Named>): string {
  const party = agency?.name ?? agencyGroup?.name ?? 'an unnamed agency'
  return company ? `${company.name} and ${party}` : `${party} and a company that the source does not name`
}

/** What it is about: the product, else the technology. */
export function subjectOf({ product, technology }: Record<'product' | 'technology', Named>) {
  return product?.name ?? technology?.name ?? null
}
