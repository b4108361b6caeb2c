type Entry = { value: Promise<unknown>; edition: string; bytes: number }

/** What answers may take of memory together. */
const mostBytes = 64 * 2 ** 20

/** Shared by the copies of this file that pages and answers of the API have. */
const shared = globalThis as {
  blueLedgerAnswers?: { entries: Map<string, Entry>; bytes: number; edition: string }
}
shared.blueLedgerAnswers ??= { entries: new Map(), bytes: 0, edition: '' }
const memory = shared.blueLedgerAnswers

/**
 * The answer to a question about an edition of the ledger: made once, and kept until another edition comes or answers that were
 * asked for since take its place. `bytesOf`: about how much memory it takes.
 */
export function remembered<T>(
  edition: string,
  question: string,
  make: () => Promise<T>,
  bytesOf: (answer: T) => number,
): Promise<T> {
  if (edition !== memory.edition) forgetBut(edition)
  const key = `${edition} ${question}`
  const known = memory.entries.get(key)
  if (known) {
    memory.entries.delete(key)
    memory.entries.set(key, known)
    return known.value as Promise<T>
  }
  const value = make()
  const entry: Entry = { value, edition, bytes: 2 * key.length }
  keep(key, entry)
  value.then(
    (answer) => {
      if (memory.entries.get(key) !== entry) return
      drop(key, entry)
      entry.bytes += bytesOf(answer)
      keep(key, entry)
    },
    () => drop(key, entry),
  )
  return value
}

function keep(key: string, entry: Entry): void {
  if (entry.edition !== memory.edition) return
  memory.entries.set(key, entry)
  memory.bytes += entry.bytes
  for (const [oldest, old] of memory.entries) {
    if (memory.bytes <= mostBytes) return
    drop(oldest, old)
  }
}

function drop(key: string, entry: Entry): void {
  if (memory.entries.get(key) !== entry) return
  memory.entries.delete(key)
  memory.bytes -= entry.bytes
}

function forgetBut(edition: string): void {
  memory.edition = edition
  for (const [key, entry] of memory.entries) if (entry.edition !== edition) drop(key, entry)
}
