import type pg from 'pg'
import { CheckError } from './check-error'
import { checkSource, type QuoteCheck } from './check-source'
import { type HeldSource, heldSources, unknownAmong } from './held-sources'
import { type Reading, readPage } from './read-document'
import { recordChecks } from './record-checks'
import { type CheckReport, reportOf } from './report'
import type { WebReader } from './web-reader'

export type CheckOptions = {
  /** A connection of the role that owns the tables. */
  db: pg.ClientBase
  seedsDir: string
  /** Reads addresses; null where only files are checked. */
  web: WebReader | null
  /** Ids of quotes, ids or slugs of sources; all where there are none. */
  only: readonly string[]
  /** Nothing is recorded. */
  dryRun: boolean
  onStart?: (sources: readonly HeldSource[]) => void
  onSource?: (source: HeldSource, checks: readonly QuoteCheck[]) => void
}

/** As many sources are read at the same time; a host is asked one thing at a time all the same. */
const atOnce = 4

/** Any number that no other lock of a ledger has. */
const checkLock = 3_210_050

/**
 * Reads the sources again, looks for their quotes, and records what became of each: all quotes of a source or none.
 * @throws CheckError where nothing is to be checked, or another check is at work
 */
export async function checkEvidence(options: CheckOptions): Promise<CheckReport> {
  const { db, only, dryRun } = options
  const began = Date.now()
  const sources = await heldSources(db, only)
  const unknown = unknownAmong(only, sources)
  if (unknown.length > 0)
    throw new CheckError('nothing', `No quote and no source with quotes is called ${unknown.join(', ')}.`)
  if (sources.length === 0) throw new CheckError('nothing', 'The ledger has no quotes yet.')
  if (!dryRun) await takeLock(db)
  options.onStart?.(sources)
  const checks: QuoteCheck[] = []
  for await (const [source, found] of inTurn(sources, options)) {
    if (!dryRun) await recordChecks(db, found)
    options.onSource?.(source, found)
    checks.push(...found)
  }
  if (!dryRun) await db.query('SELECT pg_advisory_unlock($1)', [checkLock])
  return reportOf(sources, checks, {
    live: options.web !== null,
    dryRun,
    seconds: (Date.now() - began) / 1000,
  })
}

async function takeLock(db: pg.ClientBase): Promise<void> {
  const { rows } = await db.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [checkLock])
  if (!rows[0]?.free)
    throw new CheckError('failed', 'Another check of this ledger is at work. Wait for its end.')
}

/** The checks of each source in order, a few sources read ahead. An address is read once, whoever quotes it. */
async function* inTurn(sources: readonly HeldSource[], { seedsDir, web }: CheckOptions) {
  const pages = new Map<string, Promise<Reading>>()
  const readAddress =
    web &&
    ((address: string) => {
      const reading = pages.get(address) ?? readPage(web, address)
      pages.set(address, reading)
      return reading
    })
  const start = (source: HeldSource) => {
    const checks = checkSource(source, { seedsDir, readAddress })
    checks.catch(() => {}) // thrown where it is waited for
    return { source, checks }
  }
  const running = sources.slice(0, atOnce).map(start)
  let next = running.length
  for (let first = running.shift(); first; first = running.shift()) {
    const checks = await first.checks
    const following = sources[next++]
    if (following) running.push(start(following))
    yield [first.source, checks] as const
  }
}
