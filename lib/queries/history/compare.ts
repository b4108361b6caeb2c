import { diffLines, diffWordsWithSpace } from 'diff'
import { fieldsOf, type State } from './state'

/** A piece of a text: in both versions, or in one of them. */
export type Piece = { text: string; in: 'both' | 'before' | 'after' }

/** A field that differs between two versions; null where a version has nothing there. */
export type FieldChange = {
  name: string
  before: string | null
  after: string | null
  pieces: readonly Piece[]
}

export type Comparison = {
  changes: readonly FieldChange[]
  /** Fields that both have and that say the same. */
  same: number
  /** Fields that were not written down of one of the two, so that nobody can say. */
  unknown: readonly string[]
}

/** Words are told apart for so long; a text that takes longer is compared by its lines. */
const patienceMs = 250

/** What differs between two states of a record, word by word. */
export function compareStates(
  before: State,
  after: State,
  names: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const [was, is] = [before, after].map(
    (state) => new Map(fieldsOf(state, names).map(({ name, value }) => [name, value])),
  )
  const documents = before.children !== null && after.children !== null
  const changes: FieldChange[] = []
  const unknown: string[] = []
  let same = 0
  for (const name of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
    const [old, now] = [was?.get(name), is?.get(name)]
    // A document leaves out what it says nothing of; of rows, only what both have can be compared.
    if (!documents && (old === undefined || now === undefined)) {
      if ((old ?? now ?? null) !== null) unknown.push(name)
    } else if ((old ?? null) === (now ?? null)) same += (old ?? null) === null ? 0 : 1
    else
      changes.push({ name, before: old ?? null, after: now ?? null, pieces: piecesOf(old ?? '', now ?? '') })
  }
  return { changes, same, unknown }
}

/** Two texts as pieces that both have, or one of them. */
export function piecesOf(before: string, after: string): Piece[] {
  const words =
    diffWordsWithSpace(before, after, { timeout: patienceMs }) ??
    diffLines(before, after, { timeout: patienceMs })
  if (!words)
    return [
      { text: before, in: 'before' },
      { text: after, in: 'after' },
    ]
  return words.map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }))
}
