import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { DatasetArticle } from '@/components/data/dataset-article'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { firstSentence } from '@/lib/domain/first-sentence'
import { datasetPage } from '@/lib/queries/data/dataset-page'
import { runList } from '@/lib/queries/data/runs'
import { pageNumber } from '@/lib/search-params/page-number'
import { datasetThings } from '@/lib/sharing/structured/datasets'

type Props = {
  params: Promise<{ dataset: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { dataset: slug } = await params
  const dataset = await datasetPage(slug)
  if (!dataset) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: dataset.title,
    description: firstSentence(dataset.description),
    path: addressOf.dataset(slug),
  })
}

async function Page({ params, searchParams }: Props) {
  const [{ dataset: slug }, query] = await Promise.all([params, searchParams])
  const [dataset, runs] = await Promise.all([datasetPage(slug), runList(pageNumber(query['page']), slug)])
  if (!dataset) return missing()
  return (
    <SharedPage things={datasetThings(dataset)}>
      <DatasetArticle dataset={dataset} runs={runs} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(Page)
