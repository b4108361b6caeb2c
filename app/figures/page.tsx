import { answered } from '@/app/answered'
import { FigureList } from '@/components/figures/figure-list'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { allConflicts } from '@/lib/queries/figures/conflicts'
import { allFigures } from '@/lib/queries/figures/figures'

export const metadata = pageMetadata({
  title: 'Figures',
  description:
    'The numbers Blue Ledger publishes, each with the claim or the rows it rests on and the claims that differ.',
  path: '/figures',
})

async function FiguresPage() {
  const [figures, conflicts] = await Promise.all([allFigures(), allConflicts()])
  const open = conflicts.filter(({ status }) => status === 'open').length
  return (
    <>
      <PageHead
        title="Figures"
        standfirst="The numbers this ledger publishes. Each is a choice among claims, or a count of rows, with the reason beside it and the claims that differ below."
      />
      {figures.length === 0 ? (
        <EmptyState title="No figure has been published yet.">
          Figures are declared in seeds/figures and appear with the next load.
        </EmptyState>
      ) : (
        <>
          <FigureList figures={figures} />
          <p className="reach mt-4">
            <a href="/figures/conflicts">Claims that cannot both hold</a>
            {conflicts.length > 0 &&
              `: ${formatCounted(conflicts.length, 'contradiction', 'contradictions')}, ${formatCount(open)} not explained`}
          </p>
          <Downloads name="figures" query="" />
        </>
      )}
    </>
  )
}

export default answered(FiguresPage)
