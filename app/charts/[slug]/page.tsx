import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { ChartArticle } from '@/components/charts/chart-article'
import { pageMetadata } from '@/components/shell/metadata'
import { chartFacts } from '@/lib/charts/registry'
import { addressOf } from '@/lib/domain/addresses'
import { listedCharts, storedChart } from '@/lib/queries/chart'
import { figuresWithChart } from '@/lib/queries/figures/figures'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) return { title: 'Not in the ledger' }
  const { head } = chartFacts(chart.input)
  return pageMetadata({ title: head.title, description: head.standfirst, path: addressOf.chart(slug) })
}

async function ChartPage({ params }: Props) {
  const { slug } = await params
  const [chart, charts, figures] = await Promise.all([
    storedChart(slug),
    listedCharts(),
    figuresWithChart(slug),
  ])
  if (!chart) return missing()
  return (
    <ChartArticle chart={chart} figures={figures} others={charts.filter((other) => other.slug !== slug)} />
  )
}

export const generateMetadata = described(metadataOf)

export default answered(ChartPage)
