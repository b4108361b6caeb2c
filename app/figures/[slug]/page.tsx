import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { answerForMissing } from '@/app/record-missing'
import { FigureArticle } from '@/components/figures/figure-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { storedChart } from '@/lib/queries/chart'
import { figurePage } from '@/lib/queries/figures/figures'
import { countedAnswers } from '@/lib/queries/lists/commitments'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) return { title: 'Not in the ledger' }
  return pageMetadata({ title: figure.title, description: figure.reason, path: addressOf.figure(slug) })
}

async function FigurePage({ params }: Props) {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) return answerForMissing('figure', slug)
  const [chart, answers] = await Promise.all([
    figure.chart ? storedChart(figure.chart) : null,
    figure.counter === 'companies-that-commented' ? countedAnswers() : [],
  ])
  return <FigureArticle figure={figure} chart={chart} answers={answers} today={new Date()} />
}

export const generateMetadata = described(metadataOf)

export default answered(FigurePage)
