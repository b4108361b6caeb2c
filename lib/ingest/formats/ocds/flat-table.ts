import { isKept } from './kept-parts'
import { treeOf } from './row-cells'
import type { Tree } from './tree'

/** What stands before the paths where a row is a package with one release, or a record. */
const BEFORE = /^(?:releases\/0\/|records\/0\/compiledRelease\/|compiledRelease\/)/

/** Whether a column of a flat table can be kept: no step of its path is personal. */
export const isFlatKept = (column: string): boolean => column.split('/').every(isKept)

/**
 * Reads releases of a table whose columns are paths (`awards/0/suppliers/0/name`), as converters write them; null where its
 * columns are none.
 */
export function flatReleases(header: readonly string[]): ((cells: readonly string[]) => Tree) | null {
  const prefix = BEFORE.exec(header.find((name) => /(?:^|\/)ocid$/.test(name)) ?? '')?.[0] ?? ''
  const paths = header.map((name) => (name.startsWith(prefix) ? `/${name.slice(prefix.length)}` : null))
  const isFlat =
    paths.includes('/ocid') &&
    paths.includes('/date') &&
    paths.some((path) => path && /^\/(?:tender|buyer|awards\/\d+|contracts\/\d+)\//.test(path))
  if (!isFlat || header.some((name) => name.startsWith('releases/1/'))) return null
  return (cells) =>
    treeOf(
      paths.flatMap((path, index): [string, string][] => {
        const cell = (cells[index] ?? '').trim()
        return path && cell !== '' ? [[path, cell]] : []
      }),
    )
}
