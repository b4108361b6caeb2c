import { setTimeout as sleep } from 'node:timers/promises'

const now = () => Date.now()

/** Lets one request at a time through to a host, each a pause after the end of the one before. */
export class HostGate {
  readonly #ends = new Map<string, Promise<number>>()

  /** Runs `work` when the host is free and the pause, in milliseconds, is over. */
  async pass<T>(host: string, pause: number, work: () => Promise<T>): Promise<T> {
    const before = this.#ends.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY)
    const turn = before.then(async (ended) => {
      const wait = ended + pause - Date.now()
      if (wait > 0) await sleep(wait)
      return work()
    })
    this.#ends.set(host, turn.then(now, now))
    return turn
  }
}
