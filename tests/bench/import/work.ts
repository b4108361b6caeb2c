import type { Place } from '../support/server'

/** A generated file. */
export type BenchFile = { path: string; rows: number; bytes: number }

/** Where to measure, whom to tell, and the file of so many rows. */
export type Work = { place: Place; log: (line: string) => void; file: (rows: number) => Promise<BenchFile> }

/** What was measured, for programs and for people. */
export type Outcome = { measured: object; report: string }
