import { type PassageAround, passageAround, type QuotePlace } from '@/lib/citation/passage-around'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type ClaimConflict, conflictsOf } from '@/lib/queries/figures/conflicts'
import { type EvidenceOrigins, evidenceOrigins } from './chains'
import { citedRecord } from './cited-record'
import type { CitationRow } from './cited-record-select'
import { citedRows } from './cited-rows'
import { type Contradiction, contradictedBy, contradictionsOf } from './contradictions'
import { documentSelect, passageSelect } from './document-select'
import { byKind, type CitedRecord } from './named-record'
import { type Original, originalOf } from './original'
import { type RivalClaim, rivalClaims } from './rivals'
import { textWindow } from './text-window'

const wordsSelect = {
  id: true,
  kind: true,
  exact: true,
  prefix: true,
  suffix: true,
  startOffset: true,
  endOffset: true,
  highlight: true,
  note: true,
  createdVersion: true,
  updatedVersion: true,
  speaker: {
    select: {
      slug: true,
      name: true,
      role: true,
      note: true,
      organization: { select: { slug: true, name: true } },
      company: { select: { slug: true, name: true } },
    },
  },
  passage: { select: passageSelect },
  source: { select: documentSelect },
} as const satisfies Prisma.EvidenceSelect

type WordsRow = Prisma.EvidenceGetPayload<{ select: typeof wordsSelect }>

/** A record that the evidence supports or names, and why where the words alone do not show it. */
export type Proven = { record: CitedRecord; stance: 'supports' | 'mentions'; note: string | null }

/** A quote or a reference with all that hangs on it. */
export type WordsEvidence = WordsRow & {
  /** The quote in its paragraph; null for a reference. */
  around: PassageAround | null
  /** Whether the words stood in the stored text when this was read. */
  verbatim: boolean
  proves: Proven[]
  contradictedBy: Contradiction[]
  contradicts: Contradiction[]
  /** Whether the text quotes somebody whom it does not name. */
  speakerLost: boolean
  figures: { slug: string; title: string; role: 'chosen' | 'rival' | 'basis' }[]
  rivals: RivalClaim[]
  /** Claims that cannot hold beside one that it supports. */
  conflicts: ClaimConflict[]
  origins: EvidenceOrigins
  original: Original
}

/** The evidence of an id, quote or reference; null when there is none. */
export async function wordsEvidence(id: string): Promise<WordsEvidence | null> {
  const [evidence, citations, window] = await Promise.all([
    reader.evidence.findUnique({ where: { id }, select: wordsSelect }),
    citedRows({ evidenceId: id }),
    textWindow(id),
  ])
  if (!evidence) return null
  const position = placeOf(evidence)
  const told = citations.map((citation) => ({ ...citation, record: citedRecord(citation) })).sort(byKind)
  const proves = told.filter(({ stance }) => stance !== 'contradicts')
  const claims = proves.map(({ claim }) => claim).filter((claim) => claim !== null)
  const supported = proves.filter(({ stance }) => stance === 'supports')
  const [against, opposed, rivals, lost, conflicts] = await Promise.all([
    contradictionsOf(
      id,
      supported.map(({ record }) => record),
    ),
    contradictedBy(told.filter(({ stance }) => stance === 'contradicts')),
    rivalClaims(claims),
    reader.citation.count({ where: { evidenceId: id, claim: { speaker: 'lost' } } }),
    conflictsOf(supported.flatMap(({ claim }) => claim?.id ?? [])),
  ])
  const measured = claims.filter(({ metricId }) => metricId !== null)
  const origins = await evidenceOrigins(
    id,
    (rivals.length > 0 ? measured : claims).map((claim) => claim.id),
    rivals.map(({ record }) => record.id),
  )
  return {
    ...evidence,
    origins,
    original: originalOf(evidence),
    around: window && position && passageAround(window, position),
    verbatim: window?.verbatim ?? false,
    proves: proves.map(({ record, stance, note }) => ({
      record,
      stance: stance === 'supports' ? stance : 'mentions',
      note,
    })),
    contradictedBy: against,
    contradicts: opposed,
    speakerLost: lost > 0 && !evidence.speaker,
    figures: figuresOf(claims),
    rivals,
    conflicts,
  }
}

function placeOf({ startOffset, endOffset }: WordsRow): QuotePlace | null {
  return startOffset === null || endOffset === null ? null : { start: startOffset, end: endOffset }
}

/** Each figure once, with the strongest part that one of the claims plays in it. */
function figuresOf(claims: readonly NonNullable<CitationRow['claim']>[]): WordsEvidence['figures'] {
  const figures = new Map<string, WordsEvidence['figures'][number]>()
  for (const { role, figure } of claims.flatMap((claim) => claim.figures)) {
    if (figures.get(figure.slug)?.role !== 'chosen') figures.set(figure.slug, { ...figure, role })
  }
  return [...figures.values()]
}
