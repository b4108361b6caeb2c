import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { formatDay } from '@/lib/domain/format-date'
import { kindWords } from '@/lib/domain/recorded'
import type { TombstoneOfRecord } from '@/lib/queries/record-gone'

/** What is left of a withdrawn record: what it was, why it went, when. */
export function RecordWithdrawn({ tombstone }: { tombstone: TombstoneOfRecord }) {
  const { recordKind, recordId, title, reason, ledgerVersion, withdrawnAt } = tombstone
  return (
    <>
      <p className="mb-4 text-small text-con">Withdrawn from the ledger</p>
      <PageHead
        title={title}
        standfirst="This record was part of the ledger and is no longer. Its address stays, so that whoever followed a link learns why."
      />
      <DefinitionList
        items={[
          { term: 'Why it went', value: reason },
          { term: 'When', value: `${formatDay(withdrawnAt)}, version ${ledgerVersion} of the ledger` },
          { term: 'It was', value: kindWords(recordKind).one },
          { term: 'Id', value: recordId, mono: true },
        ]}
      />
      <p className="mt-6">
        Search above, or begin with the <a href="/companies">companies</a>, the{' '}
        <a href="/agencies">agencies</a> or the <a href="/evidence">evidence</a>.
      </p>
    </>
  )
}
