import type { z } from 'zod'
import type { Fault, Place } from './fault'
import { checkShape, type Path, type YamlFile } from './yaml-file'

/** What is right in a file, and where it stands. */
export type Salvaged<T> = {
  value: T | undefined
  /** Whether all of the file is right; otherwise faulty records were left out of `value`. */
  whole: boolean
  faults: Fault[]
  /** Where the value at a path of `value` stands in the file. */
  place(path: Path): Place
}

/**
 * Checks a file against its schema and, when single records are wrong, leaves those out, so that the rest can be
 * verified and every fault be reported at once. `depth` is how many steps lead from the file to a record.
 */
export function checkRecords<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  depth: 1 | 2,
  label: (path: Path, value: unknown) => string,
): Salvaged<z.output<S>> {
  const { value, faults, issues } = checkShape(yaml, schema, label)
  if (faults.length === 0) return { value, whole: true, faults, place: yaml.place }
  const left = issues.length === 0 ? undefined : without(yaml.value, issues, depth)
  const second = left && schema.safeParse(left.value)
  return {
    value: second?.success ? second.data : undefined,
    whole: false,
    faults,
    place: (path) => yaml.place(left ? left.original(path) : path),
  }
}

/** A copy of the value without the records that have issues; undefined when an issue concerns the file as such. */
function without(value: unknown, issues: readonly z.core.$ZodIssue[], depth: 1 | 2) {
  const copy: unknown = structuredClone(value)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length < depth) {
      const map = issue.path.length === 0 ? copy : child(copy, issue.path[0])
      if (isRecord(map)) for (const key of issue.keys) delete map[key]
      continue
    }
    const holder = depth === 1 ? copy : child(copy, issue.path[0])
    const key = issue.path[depth - 1]
    if (key === undefined) return undefined
    if (Array.isArray(holder)) holder[Number(key)] = REMOVED
    else if (isRecord(holder)) delete holder[String(key)]
    else return undefined
  }
  return { value: drop(copy, depth), original: (path: Path) => originalPath(copy, path, depth) }
}

const REMOVED = Symbol('removed')

function drop(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== REMOVED)
  if (!isRecord(value) || depth === 1) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, drop(entry, 1)]))
}

/** The path before the removed records were dropped: a record's index counts these too. */
function originalPath(marked: unknown, path: Path, depth: 1 | 2): Path {
  const list = depth === 1 ? marked : child(marked, path[0])
  const index = path[depth - 1]
  if (!Array.isArray(list) || typeof index !== 'number') return path
  const kept = list.flatMap((entry, i) => (entry === REMOVED ? [] : [i]))
  return path.with(depth - 1, kept[index] ?? index)
}

function child(value: unknown, key: PropertyKey | undefined): unknown {
  return isRecord(value) && key !== undefined ? value[String(key)] : undefined
}

/** Whether a value is a map with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
