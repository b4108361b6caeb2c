/** What somebody may still ask for. */
export type Allowance = {
  allowed: boolean
  /** Requests left now. */
  remaining: number
  /** Seconds until the next one is allowed, or, where some are left, until all are there again. */
  seconds: number
}

type Bucket = { left: number; at: number }

/** Beyond this many addresses those that asked longest ago are forgotten. */
const remembered = 20_000

/**
 * Lets each address ask so many times a minute, in bursts too: a bucket that fills evenly. It is in the memory of this
 * process; several instances allow several times as much.
 */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()

  constructor(
    readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one request from what `address` may ask for. */
  take(address: string): Allowance {
    const now = this.now()
    const perMs = this.perMinute / 60_000
    const known = this.#buckets.get(address)
    const left = known ? Math.min(this.perMinute, known.left + (now - known.at) * perMs) : this.perMinute
    const allowed = left >= 1
    const rest = allowed ? left - 1 : left
    this.#buckets.delete(address) // the latest stand last
    this.#buckets.set(address, { left: rest, at: now })
    if (this.#buckets.size > remembered) this.#forgetOldest()
    const missing = allowed ? this.perMinute - rest : 1 - rest
    return { allowed, remaining: Math.floor(rest), seconds: Math.max(1, Math.ceil(missing / perMs / 1000)) }
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}
