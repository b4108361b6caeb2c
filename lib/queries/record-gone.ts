import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { RecordKind } from '@/lib/domain/record-kinds'
import type { RecordedKind } from '@/lib/domain/recorded'

/** What is left of a withdrawn record: what it was, why it went, and when. */
export type TombstoneOfRecord = {
  recordKind: string
  recordId: string
  title: string
  reason: string
  ledgerVersion: number
  withdrawnAt: Date
}

/** The slug that a former slug of a company, an agency, … stands for today; null when it never was one. */
export const findRedirect = cache(async (kind: RecordKind, slug: string): Promise<string | null> => {
  const redirect = await reader.slugRedirect.findUnique({
    where: { recordKind_oldSlug: { recordKind: kind, oldSlug: slug } },
    select: { recordId: true },
  })
  return redirect && slugOf(kind, redirect.recordId)
})

/** What is left of a withdrawn record, by its id or by the slug it had; null when there is no such record. */
export const findTombstone = cache(
  async (kind: RecordedKind, idOrSlug: string): Promise<TombstoneOfRecord | null> => {
    return reader.tombstone.findFirst({
      where: { recordKind: kind, OR: [{ recordId: idOrSlug }, { slug: idOrSlug }] },
      orderBy: { ledgerVersion: 'desc' },
      select: {
        recordKind: true,
        recordId: true,
        title: true,
        reason: true,
        ledgerVersion: true,
        withdrawnAt: true,
      },
    })
  },
)

type Slugged = { slug: string } | null

async function slugOf(kind: RecordKind, id: string): Promise<string | null> {
  const query = { where: { id }, select: { slug: true } } as const
  const finders: Partial<Record<RecordKind, () => PromiseLike<Slugged>>> = {
    agency: () => reader.agency.findUnique(query),
    campaign: () => reader.campaign.findUnique(query),
    claim: () => reader.claim.findUnique(query),
    commitment: () => reader.commitment.findUnique(query),
    company: () => reader.company.findUnique(query),
    figure: () => reader.figure.findUnique(query),
    organization: () => reader.organization.findUnique(query),
    person: () => reader.person.findUnique(query),
    source: () => reader.source.findUnique(query),
  }
  return (await finders[kind]?.())?.slug ?? null
}
