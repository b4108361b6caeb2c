/** How far a reading came that gave no text. */
type Reached = { reached?: string; status?: number }

/** A document could not be read; the message says why, as readers see it. */
export class Unreached extends Error {
  override name = 'Unreached'
  /** Address that was asked last, where a redirect led away from the first. */
  readonly reached: string | null
  readonly status: number | null

  constructor(reason: string, { reached, status }: Reached = {}) {
    super(reason)
    this.reached = reached ?? null
    this.status = status ?? null
  }
}
