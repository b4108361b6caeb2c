import { Written } from '@/components/ui/written'
import { historyOf, pageOf, type RecordKey, versionHref } from '@/lib/domain/recorded'
import { FeedLinks } from './feed-links'

type RecordFootProps = { record: RecordKey; created: number; updated: number }

/** The foot of a record's page: since when it is in the ledger, its history, and how to follow it. */
export function RecordFoot({ record, created, updated }: RecordFootProps) {
  return (
    <section aria-label="History of this record" className="mt-10 border-t border-rule pt-3">
      <Written as="p" className="reach text-small text-soft">
        {record.kind === 'evidence' && record.id.startsWith('r-') ? 'As read with' : 'In the ledger since'}{' '}
        <a href={versionHref(created)}>version {created}</a>
        {updated > created && (
          <>
            , changed last in <a href={versionHref(updated)}>version {updated}</a>
          </>
        )}
        {' · '}
        <a href={historyOf(record)}>History</a>
        <FeedLinks path={pageOf(record) ?? ''} lead=" · " />
      </Written>
    </section>
  )
}
