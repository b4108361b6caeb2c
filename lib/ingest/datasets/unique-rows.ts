import type { Refusal } from './read-csv'
import type { Row } from './table'

/**
 * Tells rows apart by the register's key. A row whose key stands further up already is refused: as a duplicate where all its
 * cells are the same (loading it would count it twice), as a contradiction where they are not.
 */
export function uniqueRows(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { rows: Row[]; refusals: Refusal[] } {
  const seen = new Map<string, Row>()
  const refusals: Refusal[] = []
  for (const row of rows) {
    const key = keyOf(row)
    const first = key ? seen.get(key) : undefined
    if (!key) refusals.push(row.refusal('has no key', 'give it the key that the register gives it'))
    else if (!first) seen.set(key, row)
    else {
      const where = first.file === row.file ? `line ${first.line}` : `${first.file}, line ${first.line}`
      const same = JSON.stringify(first.cells) === JSON.stringify(row.cells)
      const reason = same ? `the same row stands at ${where}` : `its key "${key}" stands at ${where} too`
      const remedy = same ? 'take one of them out' : 'give each row a key of its own'
      refusals.push({ ...row.refusal(reason, remedy), rowKey: key })
    }
  }
  return { rows: [...seen.values()], refusals }
}
