import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { RunArticle } from '@/components/data/run-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { importRun } from '@/lib/queries/data/import-run'
import { refusedPerPage, refusedRows } from '@/lib/queries/data/refused-rows'
import { pageNumber, positiveNumber } from '@/lib/search-params/page-number'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const run = await importRun(id)
  if (!run) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: `${run.dataset.title}, run ${id}`,
    description: `What was read of ${run.dataset.title}, what was loaded, and what was refused and why.`,
    path: addressOf.run(id),
  })
}

async function Page({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const run = await importRun(id)
  if (!run) return missing()
  const asked = positiveNumber(query['reason'])
  const reason = run.refusalReasons.some(({ number }) => number === asked) ? asked : null
  const page = pageNumber(query['page'])
  const first = (page - 1) * refusedPerPage + 1
  const rows = run.refused > 0 ? await refusedRows({ runId: id, reason, first, count: refusedPerPage }) : []
  return <RunArticle run={run} reason={reason} page={page} perPage={refusedPerPage} rows={rows} />
}

export const generateMetadata = described(metadataOf)

export default answered(Page)
