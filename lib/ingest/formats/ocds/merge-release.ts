import { OMITTED, WHOLE_LISTS, WHOLE_WITHOUT_IDS } from './merge-rules'
import { idOf, isTree, type Tree } from './tree'

/**
 * Merges a release into what the earlier ones of its process make together, as the standard says: null removes a field, objects are
 * merged field by field, arrays of objects by `id` (those without one are added), and all else is replaced. The release itself
 * is left as it is.
 */
export function mergeRelease(output: Tree, release: Tree): void {
  mergeObject(output, release, '')
}

/** What releases of one process make together. They must be in the order of their dates. */
export function compile(releases: readonly Tree[]): Tree {
  const output: Tree = {}
  for (const release of releases) mergeRelease(output, release)
  return output
}

function mergeObject(output: Tree, input: Tree, path: string): void {
  for (const [key, value] of Object.entries(input)) {
    const at = path ? `${path}/${key}` : key
    if (OMITTED.has(at) || key === '__proto__') continue
    if (value === null) delete output[key]
    else if (Array.isArray(value)) mergeArray(output, key, value, at)
    else if (isTree(value)) mergeMember(output, key, value, at)
    else output[key] = value
  }
}

function mergeMember(output: Tree, key: string, value: Tree, at: string): void {
  const before = output[key]
  const into = isTree(before) ? before : {}
  mergeObject(into, value, at)
  // An object in which nothing is left says nothing.
  if (Object.keys(into).length > 0) output[key] = into
}

function mergeArray(output: Tree, key: string, value: unknown[], at: string): void {
  if (isWhole(value, at)) {
    output[key] = value
    return
  }
  const before = output[key]
  const into = Array.isArray(before) && before.every(isTree) ? before : []
  const known = new Map<string, Tree>()
  for (const item of into) {
    const id = idOf(item)
    if (id !== null) known.set(id, item)
  }
  for (const item of value.filter(isTree)) {
    const id = idOf(item)
    const found = id === null ? undefined : known.get(id)
    if (found) mergeObject(found, item, at)
    else {
      const added: Tree = {}
      mergeObject(added, item, at)
      if (Object.keys(added).length > 0) into.push(added)
      if (id !== null) known.set(id, added)
    }
  }
  if (into.length > 0) output[key] = into
}

function isWhole(value: unknown[], at: string): boolean {
  if (WHOLE_LISTS.has(at) || !value.every(isTree)) return true
  return WHOLE_WITHOUT_IDS.has(at) && value.length > 0 && value.every((item) => idOf(item) === null)
}
