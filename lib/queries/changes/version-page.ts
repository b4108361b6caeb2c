import { isRecordedKind, type RecordedKind, recordedKinds } from '@/lib/domain/recorded'
import { type Event, eventsOf } from './events'
import { changedIn, type KindCounts, oneVersion, type Version } from './versions'

/** What a version did to records of a kind: some of them, and where the rest begins. */
export type ChangedKind = KindCounts & {
  kind: RecordedKind
  events: readonly Event[]
  /** The id behind which the next page begins; null where there is none. */
  next: string | null
}

export type VersionPage = Version & {
  kinds: readonly ChangedKind[]
  /** The one kind that is shown, where the address names one. */
  only: RecordedKind | null
  newest: boolean
}

/** So many records of each kind, where all kinds are shown; of one kind alone, a page of so many. */
const someOf = 10
const onAPage = 100

/** A version with the records that it changed: some of each kind, or a page of those of one kind behind an id; null where there is none. */
export async function versionPage(
  version: number,
  only: RecordedKind | null,
  after: string,
): Promise<VersionPage | null> {
  const [found, later] = await Promise.all([oneVersion(version), oneVersion(version + 1)])
  if (!found) return null
  const shown = recordedKinds
    .filter((kind) => only === null || kind === only)
    .flatMap((kind) => found.counts.find((counts) => counts.kind === kind) ?? [])
    .filter((counts) => changedIn(counts) > 0)
  const size = only ? onAPage : someOf
  const kinds: ChangedKind[] = []
  for (const counts of shown) {
    if (!isRecordedKind(counts.kind)) continue
    const events = await eventsOf(version, counts.kind, { after: only ? after : '', limit: size + 1 })
    const next = events.length > size ? (events[size - 1]?.id ?? null) : null
    kinds.push({ ...counts, kind: counts.kind, events: events.slice(0, size), next })
  }
  return { ...found, kinds, only, newest: later === null }
}
