import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { FigureArticle } from '@/components/figures/figure-article'
import { figureCard } from '@/components/sharing/cards/figure-card'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { storedChart } from '@/lib/queries/chart'
import { figureStory } from '@/lib/queries/figures/figure-story'
import { figurePage } from '@/lib/queries/figures/figures'
import { countedAnswers } from '@/lib/queries/lists/commitments'
import { cardInWords } from '@/lib/sharing/share-card'
import { figureThings } from '@/lib/sharing/structured/figure'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: figure.title,
    description: figure.reason,
    path: addressOf.figure(slug),
    picture: cardInWords(figureCard(figure)),
  })
}

async function FigurePage({ params }: Props) {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure) return answerForMissing('figure', slug)
  const [story, chart, answers] = await Promise.all([
    figureStory(figure),
    figure.chart ? storedChart(figure.chart) : null,
    figure.counter === 'companies-that-commented' ? countedAnswers() : [],
  ])
  return (
    <SharedPage things={figureThings(figure)} embed={{ kind: 'figure', card: figureCard(figure) }}>
      <FigureArticle figure={figure} story={story} chart={chart} answers={answers} today={new Date()} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('figure', FigurePage))
