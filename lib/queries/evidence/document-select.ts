import type { Prisma } from '@/lib/db/generated/client'

/** Where a document comes from: its own publication, its first one, and the copies of it the ledger knows. */
export const documentSelect = {
  id: true,
  slug: true,
  kind: true,
  title: true,
  publisher: true,
  author: true,
  url: true,
  archivedUrl: true,
  archivedOn: true,
  publishedEarliest: true,
  publishedLatest: true,
  publishedText: true,
  retrievedOn: true,
  language: true,
  textSha256: true,
  file: true,
  attribution: true,
  note: true,
  origin: {
    select: {
      slug: true,
      title: true,
      publisher: true,
      url: true,
      archivedUrl: true,
      archivedOn: true,
      publishedEarliest: true,
      publishedLatest: true,
      publishedText: true,
      _count: { select: { copies: true } },
    },
  },
  copies: {
    orderBy: [{ publishedLatest: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      publisher: true,
      publishedEarliest: true,
      publishedLatest: true,
      publishedText: true,
      attribution: true,
    },
  },
} as const satisfies Prisma.SourceSelect

/** A part of a collage with its own attribution. */
export const passageSelect = {
  id: true,
  position: true,
  startOffset: true,
  endOffset: true,
  publisher: true,
  publishedEarliest: true,
  publishedLatest: true,
  publishedText: true,
  attribution: true,
  note: true,
  origin: { select: { slug: true, kind: true, title: true, url: true, archivedUrl: true, archivedOn: true } },
} as const satisfies Prisma.PassageSelect

export type DocumentFacts = Prisma.SourceGetPayload<{ select: typeof documentSelect }>
export type PassageFacts = Prisma.PassageGetPayload<{ select: typeof passageSelect }>
