import { cache } from 'react'
import { type DocumentPart, quotedParts } from '@/lib/citation/quoted-document'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { citedRecord } from './cited-record'
import { citedRecordSelect } from './cited-record-select'
import { documentSelect, type PassageFacts, passageSelect } from './document-select'
import { byKind, type CitedRecord } from './named-record'
import { namedSourceSelect } from './publication-select'

const sourceSelect = {
  ...documentSelect,
  text: true,
  passages: { orderBy: { position: 'asc' }, select: passageSelect },
  quotedIn: {
    orderBy: [{ sourceId: 'asc' }, { position: 'asc' }],
    select: {
      position: true,
      attribution: true,
      source: { select: namedSourceSelect },
    },
  },
  claimsFrom: {
    orderBy: [{ asOfLatest: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      originAttribution: true,
      originNote: true,
      citations: {
        where: { stance: 'supports' },
        orderBy: { id: 'asc' },
        select: { evidence: { select: evidenceSummarySelect } },
      },
    },
  },
  evidence: {
    orderBy: [{ startOffset: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      exact: true,
      startOffset: true,
      endOffset: true,
      note: true,
      speaker: { select: { slug: true, name: true } },
      citations: { orderBy: { id: 'asc' }, select: citedRecordSelect },
    },
  },
} as const satisfies Prisma.SourceSelect

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>
type QuoteRow = SourceRow['evidence'][number]

/** A quote or reference of a document with its number on the page and what it is about. */
export type NumberedEvidence = Pick<QuoteRow, 'id' | 'kind' | 'exact' | 'note' | 'speaker'> & {
  number: number
  records: { record: CitedRecord; stance: 'supports' | 'contradicts' | 'mentions' }[]
}

/** A stretch of the document with one attribution: a passage of a collage, or all of it. */
export type DocumentStretch = { passage: PassageFacts | null; parts: DocumentPart[] }

export type SourcePage = Omit<SourceRow, 'text' | 'passages' | 'evidence'> & {
  evidence: NumberedEvidence[]
  stretches: DocumentStretch[]
  /** Length of the stored text in characters; 0 when it is not held. */
  characters: number
}

/** A document with its quotes in order and the length of what lies between; null when there is none of that slug. */
export const sourcePage = cache(async (slug: string): Promise<SourcePage | null> => {
  const row = await reader.source.findUnique({ where: { slug }, select: sourceSelect })
  if (!row) return null
  const { text, passages, evidence, ...document } = row
  const points = Array.from(text ?? '')
  return {
    ...document,
    evidence: evidence.map(numbered),
    stretches: stretchesOf(points, passages, evidence),
    characters: points.length,
  }
})

function numbered(
  { citations, startOffset: _start, endOffset: _end, ...evidence }: QuoteRow,
  index: number,
): NumberedEvidence {
  const records = citations.map((row) => ({ record: citedRecord(row), stance: row.stance })).sort(byKind)
  return { ...evidence, number: index + 1, records }
}

function stretchesOf(
  points: readonly string[],
  passages: readonly PassageFacts[],
  evidence: readonly QuoteRow[],
): DocumentStretch[] {
  const quotes = evidence.flatMap(({ id, startOffset, endOffset }) =>
    startOffset === null || endOffset === null ? [] : [{ id, start: startOffset, end: endOffset }],
  )
  const bounds = inBetween(points.length, passages)
  return bounds
    .map(({ passage, start, end }) => ({ passage, parts: quotedParts(points, { start, end }, quotes) }))
    .filter(({ passage, parts }) => passage !== null || parts.length > 0)
}

type Bounds = { passage: PassageFacts | null; start: number; end: number }

/** The passages and what lies between them, in the order of the text. */
function inBetween(length: number, passages: readonly PassageFacts[]): Bounds[] {
  const bounds: Bounds[] = []
  let reached = 0
  for (const passage of [...passages].sort((a, b) => a.startOffset - b.startOffset)) {
    if (passage.startOffset > reached)
      bounds.push({ passage: null, start: reached, end: passage.startOffset })
    bounds.push({ passage, start: passage.startOffset, end: passage.endOffset })
    reached = passage.endOffset
  }
  return reached < length ? [...bounds, { passage: null, start: reached, end: length }] : bounds
}
