import type { Prisma } from '@/lib/db/generated/client'
import { citationOrder, citationSelect } from '@/lib/queries/profiles/citations'

const ownDays = { datedEarliest: true, datedLatest: true, datedText: true } as const

/** Citations of a commitment, with the day of what their words say where it is not that of publication. */
export const bearingCitations = { select: { ...citationSelect, ...ownDays }, orderBy: citationOrder } as const

/** A commitment that took the place of another, or whose place was taken. */
export const successionSelect = {
  slug: true,
  title: true,
  fromEarliest: true,
  fromLatest: true,
  fromText: true,
} as const satisfies Prisma.CommitmentSelect

const published = { publishedEarliest: true, publishedLatest: true, publisher: true } as const

/** What the state of a commitment depends on, and no more. */
export const termsSelect = {
  id: true,
  kind: true,
  fromEarliest: true,
  fromLatest: true,
  untilEarliest: true,
  untilLatest: true,
  momentary: true,
  successor: { select: { fromEarliest: true, fromLatest: true } },
  citations: {
    select: {
      stance: true,
      datedEarliest: true,
      datedLatest: true,
      evidence: {
        select: { id: true, passage: { select: published }, source: { select: published } },
      },
    },
  },
} as const satisfies Prisma.CommitmentSelect
