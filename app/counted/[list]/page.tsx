import type { Metadata } from 'next'
import { answered } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { CountedArticle } from '@/components/counted/counted-article'
import { pageMetadata } from '@/components/shell/metadata'
import { counted } from '@/lib/queries/counted'
import type { RawParams } from '@/lib/search-params/parse'

type PageProps = { params: Promise<{ list: string }>; searchParams: Promise<RawParams> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { list } = await params
  return {
    ...pageMetadata({
      title: 'How this was counted',
      description:
        'Which rows a number of the ledger counts, by which filter and rule, and in which version.',
      path: `/counted/${encodeURIComponent(list)}`,
    }),
    robots: { index: false },
  }
}

async function CountedPage({ params, searchParams }: PageProps) {
  const [{ list }, raw] = await Promise.all([params, searchParams])
  const answer = await counted(list, raw)
  return answer ? <CountedArticle counted={answer} /> : missing()
}

export default answered(CountedPage)
