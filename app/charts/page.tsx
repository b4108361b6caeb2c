import { answered } from '@/app/answered'
import { ChartList } from '@/components/charts/chart-list'
import { pageMetadata } from '@/components/shell/metadata'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { listedCharts } from '@/lib/queries/chart'

export const metadata = pageMetadata({
  title: 'Charts',
  description: 'Every chart of Blue Ledger, each with its rows as a table and as a download.',
  path: '/charts',
})

async function ChartsPage() {
  const charts = await listedCharts()
  return (
    <>
      <PageHead
        title="Charts"
        standfirst="Each is drawn from rows of the ledger, which stand below it as a table and can be downloaded."
      />
      {charts.length === 0 ? (
        <EmptyState title="No chart has been drawn yet.">Charts are drawn after a load.</EmptyState>
      ) : (
        <ChartList charts={charts} />
      )}
    </>
  )
}

export default answered(ChartsPage)
