import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { claimWithEvidenceSelect, type QuotedWords, quotedWords, quotedWordsSelect } from './quoted-words'

/** What is asked, with the words that ask it. */
export const demandSelect = {
  id: true,
  slug: true,
  text: true,
  askedOf: true,
  company: { select: { slug: true, name: true } },
  campaign: { select: { slug: true, name: true } },
  organization: { select: { slug: true, name: true } },
  citations: {
    where: { stance: 'supports' },
    orderBy: { id: 'asc' },
    select: { note: true, evidence: { select: evidenceSummarySelect } },
  },
} as const satisfies Prisma.DemandSelect

export type DemandWithEvidence = Prisma.DemandGetPayload<{ select: typeof demandSelect }>

const organizationSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  description: true,
  country: true,
  note: true,
  names: {
    where: { kind: { not: 'main' } },
    orderBy: { name: 'asc' },
    select: { name: true, kind: true, seenIn: true },
  },
  people: {
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, role: true, _count: { select: { quotes: true } } },
  },
  campaigns: {
    orderBy: { campaignId: 'asc' },
    select: { role: true, campaign: { select: { slug: true, name: true, description: true } } },
  },
  demands: { orderBy: { slug: 'asc' }, select: demandSelect },
  claims: { orderBy: { slug: 'asc' }, select: claimWithEvidenceSelect },
  claimsSaid: { orderBy: { slug: 'asc' }, select: claimWithEvidenceSelect },
  citations: {
    orderBy: [{ evidence: { sourceId: 'asc' } }, { evidence: { startOffset: 'asc' } }],
    select: { evidence: { select: quotedWordsSelect } },
  },
} as const satisfies Prisma.OrganizationSelect

type OrganizationRow = Prisma.OrganizationGetPayload<{ select: typeof organizationSelect }>

/** Another name, and the document that writes it where it is one of ours. */
export type OtherName = OrganizationRow['names'][number] & { source: { slug: string; title: string } | null }

export type OrganizationPage = Omit<OrganizationRow, 'citations' | 'names'> & {
  names: OtherName[]
  namedIn: QuotedWords[]
}

/** An organization with its people, campaigns, demands and claims, and the quotes that name it; null when there is none. */
export const organizationPage = cache(async (slug: string): Promise<OrganizationPage | null> => {
  const row = await reader.organization.findUnique({ where: { slug }, select: organizationSelect })
  if (!row) return null
  const { citations, names, ...organization } = row
  const sources = await reader.source.findMany({
    where: { slug: { in: names.flatMap(({ seenIn }) => seenIn ?? []) } },
    select: { slug: true, title: true },
  })
  const evidence = new Map(citations.map((citation) => [citation.evidence.id, citation.evidence]))
  return {
    ...organization,
    names: names.map((name) => ({
      ...name,
      source: sources.find(({ slug }) => slug === name.seenIn) ?? null,
    })),
    namedIn: [...evidence.values()].map((words) => quotedWords(words, row.id)),
  }
})
