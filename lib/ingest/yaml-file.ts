import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Fault, Place } from './fault'
import { likelyIssues } from './union-issues'

export type Path = readonly PropertyKey[]

/** A YAML file whose every value can be found again by line and column. */
export type YamlFile = {
  /** Its name from the repository's root. */
  file: string
  /** What it holds; undefined when it is no YAML. */
  value: unknown
  faults: Fault[]
  /** Where the value at a path stands; where there is none, what comes nearest above it. */
  place(path: Path): Place
  /** Where a key of the map at a path stands. */
  keyPlace(path: Path, key: string): Place
}

/** Parses a YAML file. Keys are unique; a half-written file gives its faults with line and column. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings].map(
    ({ message, pos }): Fault => ({
      ...at(pos[0]),
      record: '',
      message: `is not well-formed YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      remedy: 'mend or finish what stands here',
    }),
  )
  const value = faults.length > 0 ? undefined : wholeValue()
  return { file, value, faults, place, keyPlace }

  /** Aliases of aliases can stand for more than any memory holds; the parser stops at that. */
  function wholeValue(): unknown {
    try {
      return document.toJS()
    } catch (error) {
      const message = `cannot be read as a whole: ${error instanceof Error ? error.message : String(error)}`
      faults.push({ ...at(0), record: '', message, remedy: 'write out what its aliases stand for' })
      return undefined
    }
  }

  function at(offset: number): Place {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }

  function nodeAt(path: Path): Node | null {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isScalar(node) || isCollection(node)) return node
    }
    return null
  }

  function place(path: Path): Place {
    return at(nodeAt(path)?.range?.[0] ?? 0)
  }

  function keyPlace(path: Path, key: string): Place {
    const node = nodeAt(path)
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined
    return isScalar(pair?.key) ? at(pair.key.range?.[0] ?? 0) : place(path)
  }
}

/** Checks a file's value against its schema. `label` names the record that a path leads into. */
export function checkShape<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  label: (path: Path, value: unknown) => string,
): { value: z.output<S> | undefined; faults: Fault[]; issues: z.core.$ZodIssue[] } {
  if (yaml.faults.length > 0) return { value: undefined, faults: yaml.faults, issues: [] }
  const result = schema.safeParse(yaml.value)
  if (result.success) return { value: result.data, faults: [], issues: [] }
  const issues = result.error.issues.flatMap(likelyIssues)
  return { value: undefined, faults: issues.flatMap(describeIssue), issues }

  function describeIssue(issue: z.core.$ZodIssue): Fault[] {
    const record = label(issue.path, yaml.value)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        ...yaml.keyPlace(issue.path, key),
        record,
        message: `unknown key "${key}"`,
        remedy: 'correct its spelling or take it out; seeds/README.md lists the keys',
      }))
    const key = issue.path.at(-1)
    return [{ ...yaml.place(issue.path), record, message: issueMessage(issue, key) }]
  }
}

function issueMessage(issue: z.core.$ZodIssue, key: PropertyKey | undefined): string {
  const name = typeof key === 'string' ? `"${key}"` : key === undefined ? 'the file' : 'the entry'
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined$/.test(issue.message))
    return `${name} is missing`
  if (issue.code === 'invalid_value') return `${name} is none of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_key') return `${name} is no slug: lower-case letters, digits and single hyphens`
  const message = issue.message.replace(/^Invalid input: expected/, 'is not what it should be: expected')
  return `${name} ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
