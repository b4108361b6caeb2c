import { type HealthState, healthStates, healthWords, type WordChange } from '@/lib/domain/evidence-health'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { QuoteCheck } from './check-source'
import type { HeldSource } from './held-sources'

export type HealthCounts = Record<HealthState, number>

/** What a check found. `online` is null where only files were read. */
export type CheckReport = {
  live: boolean
  dryRun: boolean
  sources: number
  quotes: number
  /** Quotes by state: in the files, and at their addresses. */
  stored: HealthCounts
  online: HealthCounts | null
  /** Quotes that have no address online. */
  withoutAddress: number
  checks: QuoteCheck[]
  seconds: number
}

type Facts = Pick<CheckReport, 'live' | 'dryRun' | 'seconds'>

/** Counts what a check found. */
export function reportOf(sources: readonly HeldSource[], checks: QuoteCheck[], facts: Facts): CheckReport {
  const quotes = sources.flatMap((source) => source.quotes)
  return {
    ...facts,
    sources: sources.length,
    quotes: quotes.length,
    stored: countStates(checks.filter(({ live }) => !live)),
    online: facts.live ? countStates(checks.filter(({ live }) => live)) : null,
    withoutAddress: quotes.filter(({ address }) => address === null).length,
    checks,
  }
}

/** How many checks there are of each state. */
export function countStates(checks: readonly Pick<QuoteCheck, 'state'>[]): HealthCounts {
  const counts: HealthCounts = { changed: 0, gone: 0, unreachable: 0, moved: 0, verbatim: 0 }
  for (const { state } of checks) counts[state]++
  return counts
}

/** `2 changed, 40 verbatim`; states that no quote is in are left out. */
export function writeCounts(counts: HealthCounts): string {
  const told = healthStates.filter((state) => counts[state] > 0)
  return (
    told.map((state) => `${formatCount(counts[state])} ${healthWords[state]}`).join(', ') || 'nothing read'
  )
}

/** What a check found, for reading: whatever is not as it was, then the sums. */
export function formatReport(report: CheckReport): string {
  const { stored, online, quotes, withoutAddress, dryRun, seconds } = report
  const without = withoutAddress > 0 ? `; ${formatCount(withoutAddress)} without an address` : ''
  return printable(
    [
      ...report.checks.filter(({ state }) => state !== 'verbatim').flatMap(describe),
      `${formatCounted(quotes, 'quote', 'quotes')} in their files: ${writeCounts(stored)}`,
      ...(online ? [`At their addresses: ${writeCounts(online)}${without}`] : []),
      `${dryRun ? 'Nothing was recorded: this was a rehearsal' : 'Recorded'}. ${seconds.toFixed(1)} seconds.`,
    ].join('\n'),
  )
}

function describe({ state, evidence, address, reason, difference }: QuoteCheck): string[] {
  const line = `${healthWords[state]}: /evidence/${evidence} in ${address}: ${reason}`
  return difference ? [line, `  ${writeDifference(difference)}`] : [line]
}

/** A difference in one line: what is gone in [- -], what is new in {+ +}. */
export function writeDifference(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }
  return changes
    .map(({ kind, text }) => `${marks[kind][0]}${text.replace(/\s+/g, ' ')}${marks[kind][1]}`)
    .join('')
}

/** Words from elsewhere may hold what a terminal takes for orders. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '\ufffd')
}
