import { answered } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { CountedArticle } from '@/components/counted/counted-article'
import { counted } from '@/lib/queries/counted'
import type { RawParams } from '@/lib/search-params/parse'

type PageProps = { params: Promise<{ list: string }>; searchParams: Promise<RawParams> }

export const metadata = { title: 'How this was counted', robots: { index: false } }

async function CountedPage({ params, searchParams }: PageProps) {
  const [{ list }, raw] = await Promise.all([params, searchParams])
  const answer = await counted(list, raw)
  return answer ? <CountedArticle counted={answer} /> : missing()
}

export default answered(CountedPage)
