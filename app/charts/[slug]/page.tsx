import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { ChartArticle } from '@/components/charts/chart-article'
import { chartCard } from '@/components/sharing/cards/chart-card'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { chartFacts } from '@/lib/charts/registry'
import { addressOf } from '@/lib/domain/addresses'
import { listedCharts, storedChart } from '@/lib/queries/chart'
import { figuresWithChart } from '@/lib/queries/figures/figures'
import { cardInWords } from '@/lib/sharing/share-card'
import { breadcrumbs } from '@/lib/sharing/structured/things'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return { title: 'Not in the ledger' }
  const { head } = chartFacts(chart.input)
  return pageMetadata({
    title: head.title,
    description: head.standfirst,
    path: addressOf.chart(slug),
    picture: cardInWords(chartCard(chart)),
  })
}

async function ChartPage({ params }: Props) {
  const { slug } = await params
  const [chart, charts, figures] = await Promise.all([
    storedChart(slug),
    listedCharts(),
    figuresWithChart(slug),
  ])
  if (!chart) return missing()
  const { title: name } = chartFacts(chart.input).head
  return (
    <SharedPage
      things={[breadcrumbs({ name: 'Charts', path: '/charts' }, { name, path: addressOf.chart(slug) })]}
      embed={{ kind: 'chart', card: chartCard(chart) }}
    >
      <ChartArticle chart={chart} figures={figures} others={charts.filter((other) => other.slug !== slug)} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(ChartPage)
