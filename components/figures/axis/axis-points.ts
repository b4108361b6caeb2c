import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { FigureStory } from '@/lib/queries/figures/figure-story'
import type { FigureClaim, FigurePage } from '@/lib/queries/figures/figures'
import { ageText } from '../age-text'

/** A claim's number on the time axis. Days are UTC noon in milliseconds. */
export type AxisPoint = {
  slug: string
  /** By which the drawing on a phone and the table are matched, from 1. */
  number: number
  /** As printed: "more than 1,300". */
  words: string
  value: number
  /** The middle of the days on which it can have been printed. */
  printed: number
  /** The day on which our own count met the number. */
  reached: number | null
  /** "11 weeks old"; null where nothing is counted, or something else. */
  age: string | null
  /** The years that the number covers. */
  period: { from: number; to: number } | null
  chosen: boolean
}

/** A figure's claims that can be drawn: with a number in its own kind of unit, and a day of printing; the oldest first. */
export function axisPoints(figure: FigurePage, story: FigureStory): AxisPoint[] {
  return figure.claims
    .flatMap((claim) => pointOf(claim, figure, story) ?? [])
    .sort((a, b) => a.printed - b.printed || a.value - b.value)
    .map((point, index) => ({ ...point, number: index + 1 }))
}

function pointOf(claim: FigureClaim, figure: FigurePage, story: FigureStory): AxisPoint | null {
  const facts = story.facts.get(claim.id)
  const printed = middle(facts?.printed?.earliest, facts?.printed?.latest)
  if (claim.quantity === null || printed === null || claim.currency !== figure.currency) return null
  const dated = facts?.dated
  const comparator = claim.comparator && comparatorWords[claim.comparator]
  const number = formatQuantity(claim.quantity, claim.currency)
  const end = claim.periodLatest ? Math.min(noon(claim.periodLatest), printed) : printed
  return {
    slug: claim.slug,
    number: 0,
    words: comparator ? `${comparator} ${number}` : number,
    value: Number(claim.quantity),
    printed,
    reached: dated?.reached ? noon(new Date(dated.reached)) : null,
    age: ageText(dated ?? null),
    period: claim.periodEarliest ? { from: noon(claim.periodEarliest), to: end } : null,
    chosen: claim.role === 'chosen',
  }
}

const noon = (day: Date) => day.getTime() + 43_200_000

function middle(earliest: Date | null | undefined, latest: Date | null | undefined): number | null {
  const [first, last] = [earliest ?? latest, latest ?? earliest]
  return first && last ? (noon(first) + noon(last)) / 2 : null
}
