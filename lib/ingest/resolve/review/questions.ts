import type { Judgement } from '@/lib/ingest/schemas/judgements'
import type { Unmatched } from './unmatched-name'

/** Amounts of contracts of one kind and in one currency added up, as PostgreSQL writes it. */
export type Sum = { kind: string; currency: string; amount: string }

/** A row's name and somebody it could mean: for a person to say whether they are the same. */
export type Question = {
  kind: Judgement['kind']
  about: Judgement['about']
  /** Slug of whom it could mean; null where it comes near nobody. */
  with: string | null
  /** The name of whom it could mean, and that of their names which is most like the row's. */
  candidate: { name: string; likest: string } | null
  /** How alike the names are, 0 to 1. */
  score: number
  /** How many rows wait for the answer, and the money on them. */
  rows: number
  sums: Sum[]
  speaksFor: string[]
  speaksAgainst: string[]
  /** Whether somebody looked at it already and was unsure. */
  unsure: boolean
  /** The name as it would become a company of its own; null where it cannot by a key alone. */
  promotes: Unmatched | null
}

/** What stays unmatched of a kind of name: names without any candidate as well. */
export type OpenNames = { kind: 'recipient' | 'buyer' | 'vendor'; names: number; rows: number; sums: Sum[] }

export type Questions = { open: Question[]; unmatched: OpenNames[] }

/** The most valuable first: by money, then rows, then likeness. What somebody was unsure of comes last. */
export function byValue(a: Question, b: Question): number {
  return (
    Number(a.unsure) - Number(b.unsure) ||
    largest(b.sums) - largest(a.sums) ||
    b.rows - a.rows ||
    (a.about.name === b.about.name ? b.score - a.score : a.about.name < b.about.name ? -1 : 1)
  )
}

const largest = (sums: readonly Sum[]) => Math.max(0, ...sums.map(({ amount }) => Math.abs(Number(amount))))

/** What two names in the same `form`, and their score, say for and against their being the same. */
export function nameEvidence(
  written: string,
  likest: string,
  score: number,
  form: (name: string) => string,
): Pick<Question, 'speaksFor' | 'speaksAgainst'> {
  const percent = Math.round(score * 100)
  const [ours, theirs] = [form(written).split(' '), form(likest).split(' ')]
  const more = ours.filter((word) => !theirs.includes(word))
  const less = theirs.filter((word) => !ours.includes(word))
  return {
    speaksFor: [
      `names ${percent} % alike`,
      ...(less.length === 0 ? [`all words of “${likest}” are in it`] : []),
    ],
    speaksAgainst: [
      ...(more.length > 0 ? [`says also ${more.join(', ')}`] : []),
      ...(less.length > 0 ? [`does not say ${less.join(', ')}`] : []),
    ],
  }
}
