import { Crumb } from '@/components/ui/crumb'
import { LinkList } from '@/components/ui/link-list'
import { addressOf } from '@/lib/domain/addresses'
import type { ListedChart, StoredChart } from '@/lib/queries/chart'
import { ChartFigure } from './chart-figure'

type ChartArticleProps = {
  chart: StoredChart
  /** Figures on whose pages the chart stands. */
  figures: readonly { slug: string; title: string }[]
  others: readonly ListedChart[]
}

/** A chart with its rows; beside it the figures it belongs to and the other charts. */
export function ChartArticle({ chart, figures, others }: ChartArticleProps) {
  return (
    <>
      <Crumb href="/charts" parent="Charts">
        Chart
      </Crumb>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 broad:grid-cols-[minmax(0,820px)_minmax(0,1fr)]">
        <ChartFigure chart={chart} heading="h1" open />
        <aside className="text-table print:hidden">
          {figures.length > 0 && (
            <>
              <h2 className="mb-1 font-serif text-quote font-[620]">The figure it belongs to</h2>
              <LinkList
                links={figures.map(({ slug, title }) => ({ href: addressOf.figure(slug), label: title }))}
              />
            </>
          )}
          <h2 className={`mb-1 font-serif text-quote font-[620] ${figures.length > 0 ? 'mt-8' : ''}`}>
            Other charts
          </h2>
          <LinkList
            links={others.map(({ slug, head }) => ({ href: addressOf.chart(slug), label: head.title }))}
          />
        </aside>
      </div>
    </>
  )
}
