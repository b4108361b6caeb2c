import { formatCount } from '@/lib/domain/format-number'
import { dateLabel } from '../labels'
import type { RingClaim, RingData } from '../schemas'
import type { ChartFacts } from '../types'

const noClaim = 'nothing on record'

export const ringFacts: ChartFacts<RingData> = {
  head(data) {
    const first = data.months[0]
    const last = data.months.at(-1)
    const total = last?.cumulative ?? 0
    return {
      title: 'A figure in the press can be older than the paper',
      standfirst: `Agencies listed as partners of Ring by month, counted from ${formatCount(total)} agency rows${repeated(data)}; marked, what was printed and when.`,
      unit: 'agency rows',
      description: `Rises from ${formatCount(first?.cumulative ?? 0)} in ${dateLabel(first?.month ?? '')} to ${formatCount(total)} in ${dateLabel(last?.month ?? '')}. ${data.claims.map(claimSentence).join(' ')}`,
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [],
    }
  },
  size: (data, variant) =>
    variant === 'wide' ? { width: 720, height: 380 } : { width: 358, height: 300 + 46 * data.claims.length },
  table: (data) => ({
    columns: [
      { key: 'month', label: 'Month', kind: 'date' },
      { key: 'added', label: 'Agency rows added', kind: 'count', nothing: 'no row' },
      { key: 'cumulative', label: 'Agency rows in all', kind: 'count' },
      { key: 'printed', label: 'Printed that month', nothing: noClaim },
    ],
    rows: data.months.map((month) => ({
      cells: {
        ...month,
        added: month.added === 0 ? null : month.added,
        printed: printedIn(data.claims, month.month),
      },
    })),
  }),
}

/** "Aug 2020 · 1,464 counted": when a claim was printed and what the rows say of that date. */
export function claimNote(claim: RingClaim): string {
  const when = dateLabel(claim.date)
  return claim.counted === null ? when : `${when} · ${formatCount(claim.counted)} counted`
}

function repeated({ repeated: count }: RingData): string {
  return count === 0 ? '' : ` (${formatCount(count)} of them name an agency a second time)`
}

function claimSentence(claim: RingClaim): string {
  const then = claim.counted === null ? '' : `, when ${formatCount(claim.counted)} were counted`
  return `${claim.by} printed “${claim.words}” (${dateLabel(claim.date)}${then}).`
}

function printedIn(claims: RingClaim[], month: string): string {
  const found = claims.filter((claim) => claim.date.startsWith(month))
  return found.length > 0 ? found.map((claim) => `“${claim.words}” (${claim.by})`).join('; ') : noClaim
}
