import type { Cell, ChangeSource } from '@/lib/queries/changes/cells'
import { momentsOf } from '@/lib/queries/changes/moments'
import { changedIn } from '@/lib/queries/changes/versions'
import { entryOfEvent, entryOfMany } from './entries'
import type { FeedEntry } from './entry'

/** More records of a kind that one version changed are told of in one entry. */
export const mostTold = 25

/** A page of a feed ends with the version that brings it to so many entries. */
const enough = 60

const beyondAll = 2147483647

export type FeedContent = {
  entries: readonly FeedEntry[]
  updated: Date
  /** The version before which the next page begins; null where this is the last. */
  older: number | null
}

/**
 * The entries of a page of a feed: what versions before `before` did, the newest first, whole versions only. `scope` names the feed for the
 * ids of entries whose numbers are its own; null where they are of all records.
 */
export async function feedContent(
  source: ChangeSource,
  { before, scope, siteUrl }: { before: number | null; scope: string | null; siteUrl: string },
): Promise<FeedContent> {
  const cells = (await source.cells(before ?? beyondAll)).filter((cell) => changedIn(cell) > 0)
  const shown = pageOf(cells)
  const moments = await momentsOf(shown.map(({ version }) => version))
  const began = moments.get(1) ?? new Date(0)
  const entries: FeedEntry[] = []
  for (const cell of shown) {
    const { version, kind, whole } = cell
    const made = { version, loadedAt: moments.get(version) ?? began, siteUrl }
    if (whole || changedIn(cell) > mostTold) entries.push(entryOfMany(cell, made, whole ? null : scope))
    else
      for (const event of await source.events(version, kind, mostTold))
        entries.push(entryOfEvent(event, made))
  }
  return {
    entries: unique(entries),
    updated: entries[0]?.updated ?? began,
    older: shown.length < cells.length ? (shown.at(-1)?.version ?? null) : null,
  }
}

/** The cells of whole versions, from the newest on, until they make enough entries. */
function pageOf(cells: readonly Cell[]): Cell[] {
  const shown: Cell[] = []
  let entries = 0
  for (const cell of cells) {
    if (entries >= enough && cell.version !== shown.at(-1)?.version) break
    shown.push(cell)
    entries += Math.min(changedIn(cell), mostTold)
  }
  return shown
}

/** Each id once. */
function unique(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
