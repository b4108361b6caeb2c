import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { RowHistory } from '@/lib/queries/history/row-history'
import { HistoryEntryView } from './history-entry'

/** What happened to a register's row since it came in. */
export function RowHistoryArticle({ history }: { history: RowHistory }) {
  const { id, title, entries } = history
  return (
    <>
      <Crumb href={addressOf.evidence(id)} parent={id}>
        History
      </Crumb>
      <PageHead
        title="History of a row"
        standfirst="When a register’s row came in, and what later readings of the register changed in it."
      />
      <p className="reach mb-4 text-table">
        The row: <a href={addressOf.evidence(id)}>{title}</a>
      </p>
      <Section title="What happened" id="changes" note="The newest first. Days are in UTC.">
        {entries.map((entry) => (
          <HistoryEntryView key={entry.version} record={null} entry={entry} previous={null} />
        ))}
      </Section>
    </>
  )
}
