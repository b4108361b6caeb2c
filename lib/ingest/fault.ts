/** Where something stands in the seed files: the file from the repository's root, line and column from 1. */
export type Place = { file: string; line: number; column: number }

/** What is wrong with a seed file. `message` says what, `remedy` what to do about it. */
export type Fault = Place & {
  /** The record it concerns, in words: `claim ring-1300`; empty where none is known. */
  record: string
  message: string
  remedy?: string
}

/** A fault on one line: `seeds/articles/x.yaml:41:5  claim ring-1300: no unit "department" (what to do)`. */
export function formatFault({ file, line, column, record, message, remedy }: Fault): string {
  const what = record ? `${record}: ${message}` : message
  return `${file}:${line}:${column}  ${what}${remedy ? ` (${remedy})` : ''}`
}

/** Faults in the order of their files and lines, each once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const unique = new Map(faults.map((fault) => [formatFault(fault), fault]))
  return [...unique.values()].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  )
}

/** The seed files cannot be loaded; every fault is in it, and nothing was touched. */
export class SeedFaultsError extends Error {
  override name = 'SeedFaultsError'
  constructor(readonly faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super(`The seed files have ${count}; nothing was loaded.\n${faults.map(formatFault).join('\n')}`)
  }
}
