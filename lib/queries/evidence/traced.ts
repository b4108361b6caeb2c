import { z } from 'zod'
import type { Traced, TracedDocument } from '@/lib/citation/origin-types'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Attribution, SourceKind } from '@/lib/db/generated/enums'
import { publicationSelect } from './publication-select'

const passageSelect = {
  position: true,
  originId: true,
  ...publicationSelect,
  attribution: true,
} as const satisfies Prisma.PassageSelect

const evidenceSelect = {
  id: true,
  sourceId: true,
  passage: { select: passageSelect },
} as const satisfies Prisma.EvidenceSelect

/** The evidence that supports claims, as it is traced. */
export async function tracedClaims(ids: readonly string[]): Promise<Traced[]> {
  if (ids.length === 0) return []
  const rows = await reader.citation.findMany({
    where: { claimId: { in: [...ids] }, stance: 'supports' },
    orderBy: { id: 'asc' },
    select: {
      claimId: true,
      claim: { select: { originId: true, originAttribution: true } },
      evidence: { select: evidenceSelect },
    },
  })
  return rows.map(({ claimId, claim, evidence }) => ({
    evidenceId: evidence.id,
    claimId,
    sourceId: evidence.sourceId,
    passage: evidence.passage,
    claimOrigin:
      claim?.originId && claim.originAttribution
        ? { originId: claim.originId, attribution: claim.originAttribution }
        : null,
  }))
}

/** Pieces of evidence as they are traced. */
export async function tracedEvidence(ids: readonly string[]): Promise<Traced[]> {
  if (ids.length === 0) return []
  const rows = await reader.evidence.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: evidenceSelect,
  })
  return rows.map(({ id, sourceId, passage }) => ({
    evidenceId: id,
    claimId: null,
    sourceId,
    passage,
    claimOrigin: null,
  }))
}

const documentRow = z.object({
  id: z.string(),
  kind: z.enum(SourceKind),
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedEarliest: z.date().nullable(),
  publishedLatest: z.date().nullable(),
  publishedText: z.string().nullable(),
  attribution: z.enum(Attribution),
  originId: z.string().nullable(),
})

/** The documents that the chains of pieces of evidence lead through, by id. */
export async function tracedDocuments(traced: readonly Traced[]): Promise<Map<string, TracedDocument>> {
  const ids = traced.flatMap(({ sourceId, passage, claimOrigin }) =>
    [sourceId, passage?.originId, claimOrigin?.originId].filter((id) => typeof id === 'string'),
  )
  if (ids.length === 0) return new Map()
  const rows = await reader.$queryRaw(Prisma.sql`
    WITH RECURSIVE chain AS (
      SELECT id, origin_id FROM source WHERE id = ANY(${[...new Set(ids)]}::text[])
      UNION
      SELECT s.id, s.origin_id FROM source s JOIN chain ON s.id = chain.origin_id
    )
    SELECT s.id, s.kind, s.slug, s.title, s.publisher, s.published_earliest AS "publishedEarliest",
      s.published_latest AS "publishedLatest", s.published_text AS "publishedText", s.attribution, s.origin_id AS "originId"
    FROM chain JOIN source s ON s.id = chain.id`)
  return new Map(
    z
      .array(documentRow)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
}
