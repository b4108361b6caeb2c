import { answered } from '@/app/answered'
import { CoverageView } from '@/components/coverage/coverage-view'
import { pageMetadata } from '@/components/shell/metadata'
import { registerCoverage } from '@/lib/queries/coverage/registers'
import { allCoverage } from '@/lib/queries/coverage/subject'
import { coverageTotals } from '@/lib/queries/coverage/totals'
import { categoryNames } from '@/lib/queries/lists/facet-values'

export const metadata = pageMetadata({
  title: 'Coverage',
  description:
    'How much of the registers of law enforcement agencies Blue Ledger says anything about, by state and type of agency, and what it does not know.',
  path: '/coverage',
})

async function CoveragePage() {
  const [registers, totals, statements, { types }] = await Promise.all([
    registerCoverage(),
    coverageTotals(),
    allCoverage(),
    categoryNames(),
  ])
  return (
    <CoverageView
      registers={registers}
      totals={totals}
      statements={statements}
      typeNames={Object.fromEntries(types)}
    />
  )
}

export default answered(CoveragePage)
