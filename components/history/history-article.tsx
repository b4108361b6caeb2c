import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import { historyOf, pageOf } from '@/lib/domain/recorded'
import type { RecordHistory } from '@/lib/queries/history/record-history'
import { AsOfForm } from './as-of-form'
import { FeedLinks } from './feed-links'
import { HistoryEntryView } from './history-entry'
import { RecordHead } from './record-head'
import { VersionPicker } from './version-picker'

/** What happened to a record since it came in: each change with both sides, when, by which load and why. */
export function HistoryArticle({ history }: { history: RecordHistory }) {
  const { entries, versions, older, isFirst, held } = history
  const path = historyOf(history)
  const page = held ? pageOf(history) : null
  const [first, last] = [versions.at(0), versions.at(-1)]
  return (
    <>
      <RecordHead
        record={history}
        title="History"
        crumb="History"
        standfirst={`${formatCounted(versions.length, 'version', 'versions')} of the ledger brought or changed this record. Nothing is overwritten: each keeps how it stood.`}
      />
      {versions.length > 1 && first !== undefined && last !== undefined && (
        <VersionPicker path={path} versions={versions} from={versions.at(-2) ?? first} to={last} />
      )}
      {page && <AsOfForm path={page} />}
      <p className="reach mt-3 text-small text-soft">
        <FeedLinks path={path} />
      </p>
      <Section title="What happened" id="changes" note="The newest first. Days are in UTC.">
        {entries.length === 0 && <p className="text-soft">Nothing happened to it before that version.</p>}
        {entries.map((entry, index) => (
          <HistoryEntryView
            key={entry.version}
            record={history}
            entry={entry}
            previous={entries[index + 1]?.version ?? null}
          />
        ))}
      </Section>
      {(older !== null || !isFirst) && (
        <nav aria-label="Pages" className="pager">
          {!isFirst && (
            <a href={path} rel="first" className="page-link">
              ← newest
            </a>
          )}
          {older !== null && (
            <a href={`${path}?before=${older}`} rel="next" className="page-link">
              older →
            </a>
          )}
        </nav>
      )}
    </>
  )
}
