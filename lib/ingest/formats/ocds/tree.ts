/** An object of a JSON document. */
export type Tree = Record<string, unknown>

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object at a key; an empty one where there is none. */
export function treeAt(value: unknown, key: string): Tree {
  const found = isTree(value) ? value[key] : undefined
  return isTree(found) ? found : {}
}

/** The objects of an array at a key. */
export function treesAt(value: unknown, key: string): Tree[] {
  const found = isTree(value) ? value[key] : undefined
  return Array.isArray(found) ? found.filter(isTree) : []
}

/** A text or a number at a key as text, without blanks around it; '' where there is none. */
export function textAt(value: unknown, key: string): string {
  const found = isTree(value) ? value[key] : undefined
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : ''
}

/** What tells an object of an array from the others: publishers write `1` in one release and `"1"` in the next. */
export function idOf(value: Tree): string | null {
  return textAt(value, 'id') || null
}
