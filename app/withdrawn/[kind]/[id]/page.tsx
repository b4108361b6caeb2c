import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { WithdrawnHistory } from '@/components/history/withdrawn-history'
import { RecordWithdrawn } from '@/components/profiles/record-withdrawn'
import { pageMetadata } from '@/components/shell/metadata'
import { withdrawnAddress } from '@/lib/domain/addresses'
import { isRecordedKind } from '@/lib/domain/recorded'
import { recordAt, recordHistory } from '@/lib/queries/history/record-history'
import { findTombstone } from '@/lib/queries/record-gone'

type Props = { params: Promise<{ kind: string; id: string }> }

async function tombstoneOf(params: Props['params']) {
  const { kind, id } = await params
  return isRecordedKind(kind) ? findTombstone(kind, id) : null
}

async function metadataOf({ params }: Props): Promise<Metadata> {
  const [{ kind, id }, tombstone] = await Promise.all([params, tombstoneOf(params)])
  if (!tombstone) return { title: 'Not in the ledger' }
  const description = `Withdrawn from the ledger: ${tombstone.reason}`
  return {
    ...pageMetadata({ title: tombstone.title, description, path: withdrawnAddress(kind, id) }),
    robots: { index: false },
  }
}

async function WithdrawnPage({ params }: Props) {
  const tombstone = await tombstoneOf(params)
  if (!tombstone) return missing()
  const { recordKind, recordId, ledgerVersion } = tombstone
  if (!isRecordedKind(recordKind)) return <RecordWithdrawn tombstone={tombstone} />
  const [history, last] = await Promise.all([
    recordHistory(recordKind, recordId),
    recordAt(recordKind, recordId, ledgerVersion - 1),
  ])
  return (
    <>
      <RecordWithdrawn tombstone={tombstone} />
      {history && <WithdrawnHistory history={history} fields={last?.fields ?? null} />}
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(WithdrawnPage)
