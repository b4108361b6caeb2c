import type { PrismaClient } from '@/lib/db/generated/client'
import { addressOf } from '@/lib/domain/addresses'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentState } from '@/lib/domain/commitment-state'
import { answerStates, commitmentStateWords } from '@/lib/domain/commitment-terms'
import { commitmentKindWords } from '@/lib/domain/words'
import type { TimelineData, TimelineItem } from '../schemas'

const published = { publishedEarliest: true, publishedLatest: true, publisher: true } as const

/** Commitments and answers, oldest first, those without a date last; null while there are none. */
export async function commitmentsTimeline(db: PrismaClient, today: Date): Promise<TimelineData | null> {
  const commitments = await db.commitment.findMany({
    orderBy: [{ fromLatest: { sort: 'asc', nulls: 'last' } }, { company: { name: 'asc' } }, { slug: 'asc' }],
    select: {
      slug: true,
      title: true,
      kind: true,
      fromEarliest: true,
      fromLatest: true,
      untilEarliest: true,
      untilLatest: true,
      untilInferred: true,
      momentary: true,
      company: { select: { name: true } },
      successor: { select: { fromEarliest: true, fromLatest: true } },
      citations: {
        select: {
          stance: true,
          datedEarliest: true,
          datedLatest: true,
          evidence: { select: { id: true, passage: { select: published }, source: { select: published } } },
        },
      },
    },
  })
  if (commitments.length === 0) return null
  const items = commitments.map((commitment): TimelineItem => {
    const until = span(commitment.untilEarliest, commitment.untilLatest)
    const lasting = !commitment.momentary && !answerStates[commitment.kind]
    return {
      id: commitment.slug,
      company: commitment.company.name,
      label: commitment.title,
      from: span(commitment.fromEarliest, commitment.fromLatest),
      until: lasting ? until : null,
      end: !lasting ? 'point' : until === null ? 'open' : commitment.untilInferred ? 'inferred' : 'said',
      state: !lasting
        ? momentWords(commitment.kind)
        : commitmentStateWords[commitmentState(termsOf(commitment), today).key],
      href: addressOf.commitment(commitment.slug),
    }
  })
  return {
    asOf: day(today),
    items,
    source: 'the sources that each commitment cites',
    rowsHref: '/commitments',
  }
}

function momentWords(kind: keyof typeof commitmentKindWords): string {
  return commitmentKindWords[kind].toLowerCase()
}

function span(earliest: Date | null, latest: Date | null): TimelineItem['from'] {
  if (!earliest && !latest) return null
  return { earliest: earliest && day(earliest), latest: latest && day(latest) }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
