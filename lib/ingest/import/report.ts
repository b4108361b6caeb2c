import type { Merged } from './merge/merged'

/** What an import did with the rows of one dataset. */
export type RunReport = Merged & {
  dataset: string
  /** Address of the run; null for a rehearsal, and where nothing was to be recorded. */
  run: string | null
  read: number
  /** New ones, and ones that changed. */
  loaded: number
  refused: number
}

/** What an import did: read = loaded + unchanged + refused. */
export type ImportReport = {
  read: number
  loaded: number
  unchanged: number
  refused: number
  /** The run, and the dataset, where the files hold one dataset; the first of them where they hold several. */
  run: string | null
  dataset: string
  /** Version of the ledger as it is now. */
  version: number
  /** Whether that version is this import's. */
  changed: boolean
  dryRun: boolean
  seconds: number
  /** Seconds that reading, checking and staging took. */
  secondsReading: number
  files: string[]
  skipped: { file: string; reason: string }[]
  /** What the user should know of how the files were read. */
  notes: string[]
  /** The files that refused rows were written to. */
  rejects: string[]
  runs: RunReport[]
}

/** The numbers of several runs added up. */
export function total(runs: readonly RunReport[]) {
  const sum = (key: 'read' | 'loaded' | 'unchanged' | 'refused') =>
    runs.reduce((all, run) => all + run[key], 0)
  return {
    read: sum('read'),
    loaded: sum('loaded'),
    unchanged: sum('unchanged'),
    refused: sum('refused'),
  }
}
