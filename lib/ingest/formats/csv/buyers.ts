import type { FormatContext } from '@/lib/ingest/import/format'
import { shown } from '../mapping'

/** The buyer that a cell means: as written, or the agency that dataset.yaml says it is; null where it says so of others only, and of an empty cell. */
export function buyerReader(
  { buyers }: { buyers?: Readonly<Record<string, string>> | undefined },
  { agencies }: FormatContext,
): (cell: string) => string | null {
  if (!buyers) return (cell) => cell || null
  const named = new Map(Object.entries(buyers).map(([cell, slug]) => [cell, agencies.get(slug) ?? cell]))
  return (cell) => named.get(cell) ?? null
}

/** What is wrong with a buyer that nobody knows, and what to do. */
export const unknownBuyer = (cell: string): [reason: string, remedy: string] =>
  cell
    ? [`buyer ${shown(cell)} is not known`, 'add it to buyers in dataset.yaml']
    : ['names no buyer', 'name it']
