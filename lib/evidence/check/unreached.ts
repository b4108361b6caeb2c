/** How far a reading came that gave no text. */
type Reached = { reached?: string; status?: number; ofHost?: boolean }

/** A document could not be read; the message says why, as readers see it. */
export class Unreached extends Error {
  override name = 'Unreached'
  /** Address that was asked last, where one was asked. */
  readonly reached: string | null
  readonly status: number | null
  /** Whether nothing at all can be asked there. */
  readonly ofHost: boolean

  constructor(reason: string, { reached, status, ofHost = false }: Reached = {}) {
    super(reason)
    this.reached = reached ?? null
    this.status = status ?? null
    this.ofHost = ofHost
  }
}
