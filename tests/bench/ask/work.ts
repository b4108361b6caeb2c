import type { Asker } from './asker'
import type { Server } from './sites'

/** What the parts of the bench measure with. */
export type Work = {
  databaseUrl: string
  folder: string
  /** How often each side is measured, and for how many seconds it is asked by eight at once. */
  rounds: number
  seconds: number
  log: (line: string) => void
  site: () => Promise<Server>
  asker: () => Promise<Asker>
}

/** Runs something once; whoever comes later gets the same. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => {
    made ??= work()
    return made
  }
}
