import { historyOf, type RecordedKind, type RecordKey } from '@/lib/domain/recorded'
import { type Comparison, compareStates } from './compare'
import { findRecord } from './find-record'
import { namesIn } from './names'
import { type Change, changesOf, runsOf, stoodAt } from './revisions'
import { fieldsOf } from './state'

/** What a version did to a record, as its history shows it. */
export type HistoryEntry = Omit<Change, 'before' | 'after'> & {
  /** What changed, field by field; null where it came in or went. */
  comparison: Comparison | null
  /** Runs of registers of that version. */
  runs: readonly string[]
}

export type RecordHistory = RecordKey & {
  title: string
  /** Whether it is in the ledger now. */
  held: boolean
  /** What happened to it, the newest first. */
  entries: readonly HistoryEntry[]
  /** Changes older than those, which are on the next page. */
  older: number | null
  /** Whether newer ones are on the page before. */
  isFirst: boolean
  /** All versions in which something happened to it, the oldest first. */
  versions: readonly number[]
}

const onAPage = 25

/** What happened to a record, a page at a time: of the changes before a version, or the newest; null where there never was one. */
export async function recordHistory(
  kind: RecordedKind,
  key: string,
  before: number | null = null,
): Promise<RecordHistory | null> {
  const record = await findRecord(kind, key)
  if (!record) return null
  const all = await changesOf(record)
  const behind = before === null ? all : all.filter(({ version }) => version < before)
  const shown = behind.slice(-onAPage)
  const [names, runs] = await Promise.all([
    namesIn(shown.flatMap((change) => [change.before, change.after])),
    runsOf(shown.map(({ version }) => version)),
  ])
  const entries = shown.map(({ before: was, after: is, ...change }) => ({
    ...change,
    comparison: change.what === 'updated' && was && is ? compareStates(was, is, names) : null,
    runs: runs.get(change.version) ?? [],
  }))
  const { id, slug, title, current } = record
  return {
    ...{ kind, id, slug, title },
    held: current !== null,
    entries: entries.reverse(),
    older: behind.length > shown.length ? (shown[0]?.version ?? null) : null,
    isFirst: behind.length === all.length,
    versions: all.map(({ version }) => version),
  }
}

/** Two versions of a record side by side; a side is null where the record was not there. */
export type SideBySide = RecordKey & {
  title: string
  /** Whether it is in the ledger now. */
  held: boolean
  from: number
  to: number
  wasThere: boolean
  isThere: boolean
  comparison: Comparison | null
  versions: readonly number[]
}

/** A record in two versions of the ledger, the older one first; null where there never was such a record. */
export async function sideBySide(
  kind: RecordedKind,
  key: string,
  one: number,
  other: number,
): Promise<SideBySide | null> {
  const record = await findRecord(kind, key)
  if (!record) return null
  const all = await changesOf(record)
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  const [was, is] = [from, to].map((version) => stoodAt(all, version)?.after ?? null)
  const names = await namesIn([was ?? null, is ?? null])
  const { id, slug, title } = record
  return {
    ...{ kind, id, slug, title, from, to },
    held: record.current !== null,
    wasThere: Boolean(was),
    isThere: Boolean(is),
    comparison: was && is ? compareStates(was, is, names) : null,
    versions: all.map(({ version }) => version),
  }
}

/**
 * A record as it stood in a version. `fields` are null where it was not there; `change` is what made it so, or null where nothing had
 * happened to it yet. Null where there never was such a record.
 */
export async function recordAt(kind: RecordedKind, key: string, version: number) {
  const record = await findRecord(kind, key)
  if (!record) return null
  const all = await changesOf(record)
  const change = stoodAt(all, version)
  const state = change?.after ?? null
  const names = await namesIn([state])
  return {
    ...record,
    change,
    fields: state && fieldsOf(state, names).filter(({ value }) => value !== null),
    titleThen: state?.title ?? record.title,
    first: all[0] ?? null,
    changedSince: all.filter((one) => one.version > version).length,
    history: historyOf(record),
  }
}
