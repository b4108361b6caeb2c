import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { HistoryArticle } from '@/components/history/history-article'
import { RowHistoryArticle } from '@/components/history/row-history-article'
import { SideBySideArticle } from '@/components/history/side-by-side-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { isRecordKind } from '@/lib/domain/record-kinds'
import { historyOf, type RecordedKind } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'
import { findRecord } from '@/lib/queries/history/find-record'
import { recordHistory, sideBySide } from '@/lib/queries/history/record-history'
import { rowHistory } from '@/lib/queries/history/row-history'
import { findRedirect } from '@/lib/queries/record-gone'
import { positiveNumber } from '@/lib/search-params/page-number'
import type { RawParams } from '@/lib/search-params/parse'

export type HistoryProps = {
  params: Promise<{ slug?: string; id?: string }>
  searchParams: Promise<RawParams>
}

/** The page of the history of records of a kind, and of two of its versions side by side (`from` and `to`). */
export function historyRoute(kind: RecordedKind) {
  return {
    metadata: described(async ({ params, searchParams }: HistoryProps): Promise<Metadata> => {
      const [key, raw] = await Promise.all([keyIn(params), searchParams])
      const record = await findRecord(kind, key)
      if (!record && kind === 'evidence') return rowMetadata(key)
      if (!record) return { title: 'Not in the ledger' }
      const name = shorten(record.title, 90)
      const metadata = pageMetadata({
        title: `History: ${name}`,
        description: `What changed in the ledger’s record of ${name}, from what to what, when, by which load and why.`,
        path: historyOf(record),
      })
      // One page of a history is worth finding; each pair of versions is not.
      return Object.keys(raw).length > 0 ? { ...metadata, robots: { index: false } } : metadata
    }),
    page: answered(async ({ params, searchParams }: HistoryProps) => {
      const [key, raw] = await Promise.all([keyIn(params), searchParams])
      return historyPage(kind, key, raw)
    }),
  }
}

async function rowMetadata(id: string): Promise<Metadata> {
  const row = await rowHistory(id)
  if (!row) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: `History: row ${id}`,
    description: `When the row ${row.title} came in, and what later readings of its register changed in it.`,
    path: historyOf({ kind: 'evidence', id, slug: null }),
  })
}

/** The history of a record, or the two versions of it that the address names. */
export async function historyPage(kind: RecordedKind, key: string, raw: RawParams) {
  const [from, to] = [positiveNumber(raw['from']), positiveNumber(raw['to'])]
  if (from !== null && to !== null) {
    const compared = await sideBySide(kind, key, from, to)
    if (compared) return <SideBySideArticle compared={compared} />
  }
  const row = kind === 'evidence' && key.startsWith('r-') ? await rowHistory(key) : null
  if (row?.contract) redirect(`${addressOf.contract(row.contract)}/history`)
  if (row) return <RowHistoryArticle history={row} />
  const history = await recordHistory(kind, key, positiveNumber(raw['before']))
  if (history) return <HistoryArticle history={history} />
  const renamed = isRecordKind(kind) ? await findRedirect(kind, key) : null
  if (renamed) permanentRedirect(historyOf({ kind, id: renamed, slug: renamed }))
  return missing()
}

async function keyIn(params: HistoryProps['params']): Promise<string> {
  const { slug, id } = await params
  return slug ?? id ?? ''
}
