import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartFigure } from '@/components/charts/chart-figure'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { chartFacts } from '@/lib/charts/registry'
import { addressOf } from '@/lib/domain/addresses'
import { storedChart } from '@/lib/queries/chart'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) notFound()
  const { head } = chartFacts(chart.input)
  return pageMetadata({ title: head.title, description: head.standfirst, path: addressOf.chart(slug) })
}

export default async function ChartPage({ params }: Props) {
  const { slug } = await params
  const chart = await storedChart(slug)
  if (!chart) notFound()
  return (
    <div className="max-w-[820px]">
      <Crumb href="/charts" parent="Charts">
        Chart
      </Crumb>
      <ChartFigure chart={chart} heading="h1" open />
    </div>
  )
}
