import { settings } from '@/lib/settings'

/** How long a download waits for another to end. */
const waitMs = 5000

type Waiting = (place: boolean) => void

/** Downloads of this process that are under way, and those that wait; development loads this file anew, and they go on. */
const shared = globalThis as { blueLedgerDownloads?: { open: number; waiting: Set<Waiting> } }
shared.blueLedgerDownloads ??= { open: 0, waiting: new Set() }
const downloads = shared.blueLedgerDownloads

/**
 * Takes one of the DOWNLOADS_AT_ONCE places of this process; who came first gets the first that is free. Returns what gives it
 * back, or undefined where none became free within five seconds or nobody waits any longer.
 */
export async function takePlace(signal: AbortSignal): Promise<(() => void) | undefined> {
  if (downloads.open < settings.downloadsAtOnce) downloads.open += 1
  else if (!(await placeGiven(signal))) return
  let held = true
  return () => {
    if (held) giveBack()
    held = false
  }
}

/** The first who waits has the place from now on. */
function giveBack(): void {
  const [first] = downloads.waiting
  if (first) first(true)
  else downloads.open -= 1
}

/** No more wait than ten times the places: whoever comes then is told so at once. */
function placeGiven(signal: AbortSignal): Promise<boolean> {
  if (signal.aborted || downloads.waiting.size >= 10 * settings.downloadsAtOnce) return Promise.resolve(false)
  return new Promise((resolve) => {
    const over = () => settle(false)
    const late = setTimeout(over, waitMs)
    const settle: Waiting = (place) => {
      clearTimeout(late)
      signal.removeEventListener('abort', over)
      downloads.waiting.delete(settle)
      resolve(place)
    }
    signal.addEventListener('abort', over, { once: true })
    downloads.waiting.add(settle)
  })
}
