import { RateLimit } from '@/lib/http/rate-limit'
import { settings } from '@/lib/settings'

/** The bucket of requests a minute, by a clock on which an hour is a minute. */
const hourly = (count: number) => new RateLimit(count, () => performance.now() / 60)

/** Survives hot reload: limits are of the process. */
const shared = globalThis as { blueLedgerObjectionLimits?: { attempts: RateLimit; filed: RateLimit } }
shared.blueLedgerObjectionLimits ??= {
  attempts: new RateLimit(Math.max(20, settings.objectionsPerHour)),
  filed: hourly(settings.objectionsPerHour),
}

/** How often one address may send the form in a minute, right or wrong, and file an objection in an hour. */
export const { attempts, filed } = shared.blueLedgerObjectionLimits

/** How long to wait, in words, by the clock of `filed`. */
export function waitWords(secondsOfItsClock: number): string {
  const minutes = Math.max(1, secondsOfItsClock)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
