import { answered } from '@/app/answered'
import { RunPager } from '@/components/data/run-pager'
import { RunTable } from '@/components/data/run-table'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { Downloads } from '@/components/ui/downloads'
import { PageHead } from '@/components/ui/page-head'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { runList } from '@/lib/queries/data/runs'
import { pageNumber } from '@/lib/search-params/page-number'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata = pageMetadata({
  title: 'Runs',
  description: 'Each reading of a register’s files into Blue Ledger: when, and what became of every row.',
  path: '/data/runs',
})

async function RunsPage({ searchParams }: Props) {
  const page = pageNumber((await searchParams)['page'])
  const runs = await runList(page)
  return (
    <>
      <Crumb href="/data" parent="Data">
        Runs
      </Crumb>
      <PageHead
        title="Runs"
        standfirst="Each reading of a register’s files, the newest first. Rows read are loaded, unchanged or refused."
        actions={
          <>
            <b className="text-ink">{formatCount(runs.total)}</b> in all
          </>
        }
      />
      <RunTable caption="Runs, the newest first" rows={runs.rows} several />
      <RunPager runs={runs} path="/data/runs" />
      {runs.total > 0 && (
        <Downloads
          name="runs"
          query=""
          label={`Download all ${formatCounted(runs.total, 'run', 'runs')}`}
          hasApi={false}
        />
      )}
    </>
  )
}

export default answered(RunsPage)
