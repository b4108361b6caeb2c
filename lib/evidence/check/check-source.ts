import type { HealthState, WordChange } from '@/lib/domain/evidence-health'
import type { HeldSource, SoughtQuote } from './held-sources'
import { judgeQuote, type Verdict } from './judge-quote'
import { type Reading, readStoredFile } from './read-document'

/** What became of one quote in one place. */
export type QuoteCheck = {
  evidence: string
  /** Whether its address was read; else its file. */
  live: boolean
  state: HealthState
  checkedAt: Date
  /** File or address that was asked for, and the address that answered. */
  address: string
  reached: string | null
  status: number | null
  reason: string | null
  /** Offsets in the text that was read, in code points. */
  start: number | null
  end: number | null
  textSha256: string | null
  difference: WordChange[] | null
}

export type SourceManner = {
  seedsDir: string
  /** Reads an address; null where only files are read. */
  readAddress: ((address: string) => Promise<Reading>) | null
}

/** Looks for all quotes of a source: in its file, and at their addresses where these are read. */
export async function checkSource(
  source: HeldSource,
  { seedsDir, readAddress }: SourceManner,
): Promise<QuoteCheck[]> {
  const stored = await readStoredFile(seedsDir, source.file)
  const checks = source.quotes.map((quote) => judged(quote, stored, { live: false, address: source.file }))
  if (!readAddress) return checks
  for (const quote of source.quotes) {
    const { address } = quote
    if (address !== null) checks.push(judged(quote, await readAddress(address), { live: true, address }))
  }
  return checks
}

type Asked = Pick<QuoteCheck, 'live' | 'address'>

function judged(quote: SoughtQuote, reading: Reading, asked: Asked): QuoteCheck {
  const { reached, status, at: checkedAt } = reading
  const from = { evidence: quote.id, ...asked, checkedAt, reached, status }
  const nowhere = { start: null, end: null, difference: null }
  if (reading.text === null)
    return { ...from, ...nowhere, state: reading.state, reason: reading.reason, textSha256: null }
  const byOffset = reading.whole && (!asked.live || quote.own)
  const verdict = elsewhere(judgeQuote(reading.text, quote, byOffset), asked, reached)
  return { ...from, ...nowhere, ...verdict, textSha256: reading.sha256 }
}

/** Words that stand as they did, but at another address, have moved. */
function elsewhere(verdict: Verdict, { live, address }: Asked, reached: string | null): Verdict {
  if (!live || reached === null || isSameAddress(address, reached)) return verdict
  if (verdict.state !== 'verbatim' && verdict.state !== 'moved') return verdict
  const there = `the address leads to ${reached}`
  return { ...verdict, state: 'moved', reason: verdict.reason ? `${there}; ${verdict.reason}` : there }
}

/** Whether two addresses are one, but for what stands behind `#` and for http having become https. */
function isSameAddress(asked: string, reached: string): boolean {
  const [from, to] = [new URL(asked), new URL(reached)]
  from.hash = ''
  if (from.protocol === 'http:' && to.protocol === 'https:') from.protocol = 'https:'
  return from.href === to.href
}
