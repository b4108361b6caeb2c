import { answered } from '@/app/answered'
import { ChangesArticle } from '@/components/changes/changes-article'
import { pageMetadata } from '@/components/shell/metadata'
import { versionList } from '@/lib/queries/changes/versions'
import { positiveNumber } from '@/lib/search-params/page-number'
import type { RawParams } from '@/lib/search-params/parse'

type Props = { searchParams: Promise<RawParams> }

export const metadata = pageMetadata({
  title: 'Changes',
  description:
    'What came in, changed and was withdrawn with each version of Blue Ledger, with the records and the loads.',
  path: '/changes',
})

async function ChangesPage({ searchParams }: Props) {
  const list = await versionList(positiveNumber((await searchParams)['before']))
  return <ChangesArticle list={list} />
}

export default answered(ChangesPage)
