import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { answered, described } from '@/app/answered'
import { historyPage, historyRoute } from '@/app/history/history-route'
import { missing } from '@/app/record-missing'
import { AsOfArticle } from '@/components/history/as-of-article'
import { historyOf, isRecordedKind, pageOf } from '@/lib/domain/recorded'
import { recordAsOf } from '@/lib/queries/history/as-of'
import { findRecord } from '@/lib/queries/history/find-record'
import { readAsOf } from '@/lib/search-params/as-of'
import type { RawParams } from '@/lib/search-params/parse'

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<RawParams> }

async function metadataOf({ params, searchParams }: Props): Promise<Metadata> {
  const { kind, id } = await params
  if (!isRecordedKind(kind)) return { title: 'Not in the ledger' }
  return historyRoute(kind).metadata({
    params: Promise.resolve({ id: readable(id) }),
    searchParams,
  })
}

/** An id as it is written in the ledger, where the address still has it in percent signs. */
function readable(id: string): string {
  try {
    return decodeURIComponent(id).replaceAll('\0', '')
  } catch {
    return id
  }
}

/** The history of a record that has no page of its own (a claim, a demand, a product); of one that has, it is there. */
async function HistoryOfRecord({ params, searchParams }: Props) {
  const [{ kind, id: written }, raw] = await Promise.all([params, searchParams])
  if (!isRecordedKind(kind)) return missing()
  const id = readable(written)
  const record = await findRecord(kind, id)
  if (record && pageOf(record)) redirect(historyOf(record))
  const { asOf } = readAsOf(raw)
  const past = asOf && (await recordAsOf(kind, id, asOf))
  return past ? <AsOfArticle record={past} /> : historyPage(kind, id, raw)
}

export const generateMetadata = described(metadataOf)

export default answered(HistoryOfRecord)
