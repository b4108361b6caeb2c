import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import {
  asOfHref,
  comparedHref,
  happenedWords,
  type RecordKey,
  versionHref,
  versionKindWords,
} from '@/lib/domain/recorded'
import type { HistoryEntry } from '@/lib/queries/history/record-history'
import { ChangeTable } from './change-table'

type HistoryEntryProps = {
  /** Null for what is kept with a record and has no past of its own to be shown. */
  record: RecordKey | null
  entry: HistoryEntry
  /** The version before it in which something happened to the record. */
  previous: number | null
}

/** One change of a record. */
export function HistoryEntryView({ record, entry, previous }: HistoryEntryProps) {
  const { version, loadedAt, load, note, what, reasons, comparison, runs } = entry
  return (
    <section id={`v${version}`} className="border-t border-rule pt-3 pb-6">
      <h3 className="font-serif text-quote font-[620]">
        It {happenedWords[what]}{' '}
        <span className="font-sans text-table font-normal text-soft">
          on <time dateTime={loadedAt.toISOString()}>{formatDay(loadedAt)}</time>, version {version}
        </span>
      </h3>
      {reasons.map((reason) => (
        <p key={reason} className="mt-1 max-w-[65ch]">
          Why: {reason}
        </p>
      ))}
      <p className="reach mt-1 mb-2 max-w-[80ch] text-small text-soft">
        {versionKindWords[load]}: <a href={versionHref(version)}>{note || `version ${version}`}</a>
        {runs.map((run) => (
          <span key={run}>
            {' · '}
            <a href={addressOf.run(run)}>the run</a>
          </span>
        ))}
      </p>
      {comparison && (
        <ChangeTable
          caption={`What changed in version ${version}`}
          comparison={comparison}
          before="Before"
          after="After"
        />
      )}
      {comparison?.changes.length === 0 && (
        <p className="text-small text-soft">Nothing that the record says changed: only how it is kept.</p>
      )}
      {what === 'updated' && !comparison && (
        <p className="text-small text-soft">How it stood on both sides was not written down.</p>
      )}
      <ul className="reach screen-only mt-2 flex flex-wrap gap-x-4 text-small">
        {record && what !== 'withdrawn' && (
          <li>
            <a href={asOfHref(record, version)}>as it stood in version {version}</a>
          </li>
        )}
        {record && previous !== null && what !== 'withdrawn' && (
          <li>
            <a href={comparedHref(record, previous, version)}>
              versions {previous} and {version} side by side
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
