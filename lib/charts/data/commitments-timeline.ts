import type { PrismaClient } from '@/lib/db/generated/client'
import { addressOf } from '@/lib/domain/addresses'
import { commitmentKindWords } from '@/lib/domain/words'
import type { TimelineData, TimelineItem } from '../schemas'

const answers = new Set(['declined_to_comment', 'no_response', 'not_given'])

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
    },
  })
  if (commitments.length === 0) return null
  const items = commitments.map((commitment): TimelineItem => {
    const until = span(commitment.untilEarliest, commitment.untilLatest)
    const lasting = !commitment.momentary && !answers.has(commitment.kind)
    const over = until !== null && commitment.untilLatest !== null && commitment.untilLatest < today
    return {
      id: commitment.slug,
      company: commitment.company.name,
      label: commitment.title,
      from: span(commitment.fromEarliest, commitment.fromLatest),
      until: lasting ? until : null,
      end: !lasting ? 'point' : until === null ? 'open' : commitment.untilInferred ? 'inferred' : 'said',
      state: !lasting
        ? momentWords(commitment.kind)
        : over
          ? 'term over'
          : until
            ? 'running'
            : 'no end known',
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

function span(earliest: Date | null, latest: Date | null): { earliest: string; latest: string } | null {
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  return first && last ? { earliest: day(first), latest: day(last) } : null
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
