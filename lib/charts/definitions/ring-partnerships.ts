import { z } from 'zod'
import { count, dateLabel } from '../labels'
import type { ChartFacts } from '../types'

export const ringSchema = z.strictObject({
  /** Every month from the first to the last, without gaps, oldest first. */
  months: z
    .array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), added: z.int(), cumulative: z.int() }))
    .min(2),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      /** As printed, without quotation marks: "more than 1,300". */
      words: z.string(),
      value: z.number(),
      /** When it was printed: a year, a month or a day. */
      date: z.string(),
      by: z.string(),
      /** What the rows count on that date; null when the date is not known well enough. */
      counted: z.int().nullable(),
      href: z.string(),
    }),
  ),
  source: z.string(),
  rowsHref: z.string(),
})

export type RingData = z.infer<typeof ringSchema>
export type RingClaim = RingData['claims'][number]

export const ringFacts: ChartFacts<RingData> = {
  head(data) {
    const first = data.months[0]
    const last = data.months.at(-1)
    const total = last?.cumulative ?? 0
    return {
      title: 'A figure in the press is older than the paper',
      standfirst: `Agencies in partnership with Ring by month, counted from ${count(total)} agency records; marked, what was printed and when.`,
      unit: 'agencies',
      description: `Rises from ${count(first?.cumulative ?? 0)} in ${dateLabel(first?.month ?? '')} to ${count(total)} in ${dateLabel(last?.month ?? '')}. ${data.claims.map(claimSentence).join(' ')}`,
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [],
    }
  },
  size: (data, variant) =>
    variant === 'wide' ? { width: 720, height: 380 } : { width: 358, height: 300 + 46 * data.claims.length },
  table: (data) => ({
    columns: [
      { key: 'month', label: 'Month' },
      { key: 'added', label: 'Agencies added', numeric: true },
      { key: 'cumulative', label: 'Agencies in all', numeric: true },
      { key: 'printed', label: 'Printed that month' },
    ],
    rows: data.months.map((month) => ({
      cells: { ...month, printed: printedIn(data.claims, month.month) },
    })),
  }),
}

/** "Aug 2020 · 1,464 counted": when a claim was printed and what the rows say of that date. */
export function claimNote(claim: RingClaim): string {
  const when = dateLabel(claim.date)
  return claim.counted === null ? when : `${when} · ${count(claim.counted)} counted`
}

function claimSentence(claim: RingClaim): string {
  const then = claim.counted === null ? '' : `, when ${count(claim.counted)} were counted`
  return `${claim.by} printed “${claim.words}” (${dateLabel(claim.date)}${then}).`
}

function printedIn(claims: RingClaim[], month: string): string | null {
  const found = claims.filter((claim) => claim.date.startsWith(month))
  return found.length > 0 ? found.map((claim) => `“${claim.words}” (${claim.by})`).join('; ') : null
}
