import type { Prisma } from '@/lib/db/generated/client'
import { namedSourceSelect, publicationSelect } from './publication-select'

/** Where the original of a document is to be read, and a copy of it. */
const originalSelect = { url: true, archivedUrl: true, archivedOn: true } as const

/** Where a document comes from: its own publication, its first one, and the copies of it the ledger knows. */
export const documentSelect = {
  ...namedSourceSelect,
  id: true,
  kind: true,
  author: true,
  ...originalSelect,
  retrievedOn: true,
  language: true,
  textSha256: true,
  file: true,
  attribution: true,
  note: true,
  origin: {
    select: {
      ...namedSourceSelect,
      ...originalSelect,
      _count: { select: { copies: true } },
    },
  },
  copies: {
    orderBy: [{ publishedLatest: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    select: { ...namedSourceSelect, attribution: true },
  },
} as const satisfies Prisma.SourceSelect

/** A part of a collage with its own attribution. */
export const passageSelect = {
  id: true,
  position: true,
  startOffset: true,
  endOffset: true,
  ...publicationSelect,
  attribution: true,
  note: true,
  origin: { select: { slug: true, kind: true, title: true, ...originalSelect } },
} as const satisfies Prisma.PassageSelect

export type DocumentFacts = Prisma.SourceGetPayload<{ select: typeof documentSelect }>
export type PassageFacts = Prisma.PassageGetPayload<{ select: typeof passageSelect }>
