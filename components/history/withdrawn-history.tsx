import { Section } from '@/components/ui/section'
import type { RecordHistory } from '@/lib/queries/history/record-history'
import type { Field } from '@/lib/queries/history/state'
import { FieldsTable } from './fields-table'
import { HistoryEntryView } from './history-entry'

type WithdrawnHistoryProps = {
  history: RecordHistory
  /** What it said when it went; null where nobody wrote it down. */
  fields: readonly Field[] | null
}

/** What a withdrawn record said last, and what happened to it while the ledger had it. */
export function WithdrawnHistory({ history, fields }: WithdrawnHistoryProps) {
  return (
    <>
      {fields && (
        <Section title="As it last stood" id="record">
          <FieldsTable caption="Fields of the record before it went" fields={fields} />
        </Section>
      )}
      <Section title="What happened to it" id="changes" note="The newest first. Days are in UTC.">
        {history.entries.map((entry, index) => (
          <HistoryEntryView
            key={entry.version}
            record={history}
            entry={entry}
            previous={history.entries[index + 1]?.version ?? null}
          />
        ))}
      </Section>
    </>
  )
}
