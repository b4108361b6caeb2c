import type { Prisma, PrismaClient } from '@/lib/db/generated/client'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import { comparatorWords } from '@/lib/domain/words'

/** A claim's number where and when it was printed. */
export type PrintedClaim = {
  id: string
  /** "more than 1,300". */
  words: string
  value: number
  by: string
  /** First and last day on which it can have been printed. */
  printed: { earliest: Date; latest: Date }
  href: string
}

const evidenceSelect = {
  id: true,
  source: {
    select: {
      publisher: true,
      publishedEarliest: true,
      publishedLatest: true,
      origin: { select: { publisher: true, publishedEarliest: true, publishedLatest: true } },
    },
  },
  passage: { select: { publisher: true, publishedEarliest: true, publishedLatest: true } },
} as const satisfies Prisma.EvidenceSelect

type PrintedEvidence = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

/** The numbers that the figures of a chart's name list, oldest first. A claim whose day of printing is unknown is left out. */
export async function printedClaims(db: PrismaClient, chart: string): Promise<PrintedClaim[]> {
  const claims = await db.claim.findMany({
    where: { quantity: { not: null }, figures: { some: { figure: { chart } } } },
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      comparator: true,
      quantity: true,
      citations: {
        where: { stance: 'supports' },
        orderBy: { id: 'asc' },
        select: { evidence: { select: evidenceSelect } },
      },
    },
  })
  return claims
    .flatMap((claim) => {
      const evidence = claim.citations[0]?.evidence
      const place = evidence && placePrinted(evidence)
      if (!evidence || !place?.publishedEarliest || !place.publishedLatest || !claim.quantity) return []
      const value = claim.quantity.toNumber()
      const comparator = comparatorWords[claim.comparator ?? 'exactly']
      return [
        {
          id: claim.slug,
          words: comparator ? `${comparator} ${formatCount(value)}` : formatCount(value),
          value,
          by: place.publisher ?? 'publisher unknown',
          printed: { earliest: place.publishedEarliest, latest: place.publishedLatest },
          href: addressOf.evidence(evidence.id),
        },
      ]
    })
    .sort((a, b) => a.printed.latest.getTime() - b.printed.latest.getTime() || a.value - b.value)
}

/** A passage of a collage was printed somewhere else first, and a copy is dated by its original. */
function placePrinted({ source, passage }: PrintedEvidence) {
  return [passage, source.origin, source].find((place) => place?.publishedLatest)
}
