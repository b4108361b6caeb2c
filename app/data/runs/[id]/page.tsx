import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunHead } from '@/components/data/run-head'
import { RunRefusals } from '@/components/data/run-refusals'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { importRun, refusedPerPage } from '@/lib/queries/import-run'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const run = await importRun(id, 1)
  if (!run) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: `${run.dataset.title}, run ${id}`,
    description: `What was read of ${run.dataset.title}, what was loaded, and what was refused and why.`,
    path: addressOf.run(id),
  })
}

export default async function RunPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const page = pageOf(query['page'])
  const run = await importRun(id, page)
  if (!run) notFound()
  const { read, loaded, unchanged, refused } = run
  return (
    <>
      <Crumb href="/data#datasets" parent="Data">
        run {id}
      </Crumb>
      <PageHead
        title={run.dataset.title}
        standfirst={`${formatCounted(read, 'row', 'rows')} read = ${formatCount(loaded)} loaded + ${formatCount(unchanged)} unchanged + ${formatCount(refused)} refused${run.state === 'undone' ? '. Taken back since.' : '.'}`}
      />
      <RunHead run={run} />
      {refused > 0 && (
        <Section
          title="Rows that were refused"
          id="refused"
          note="They are not in the ledger. Corrected, they can be imported again."
        >
          <RunRefusals run={run} page={page} perPage={refusedPerPage} />
        </Section>
      )}
    </>
  )
}

/** The page asked for, from 1; anything that is no page is the first. */
function pageOf(value: string | string[] | undefined): number {
  const page = Number(Array.isArray(value) ? value[0] : value)
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1
}
