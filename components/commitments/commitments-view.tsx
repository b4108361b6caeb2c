import { ChartFigure } from '@/components/charts/chart-figure'
import { chipsOf } from '@/components/lists/chips'
import { facetOf, labelIn } from '@/components/lists/facets-of'
import { CommitmentEntry } from '@/components/profiles/commitment-entry'
import { Browse } from '@/components/ui/browse'
import { CopyLink } from '@/components/ui/copy-link'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { Facets } from '@/components/ui/facets'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCount } from '@/lib/domain/format-number'
import { commitmentKindWords } from '@/lib/domain/words'
import type { StoredChart } from '@/lib/queries/chart'
import type { CommitmentList } from '@/lib/queries/lists/commitments'
import { activeFilters, listHref, rowsQuery } from '@/lib/search-params/address'
import { commitmentsList } from '@/lib/search-params/commitments'

type CommitmentsViewProps = {
  list: CommitmentList
  problems: readonly ParamProblem[]
  chart: StoredChart | null
  today: Date
}

/** What companies promised and how they answered: all on a time line, then each with its terms, its state today and its proof. */
export function CommitmentsView({ list, problems, chart, today }: CommitmentsViewProps) {
  const { filters, facets, commitments } = list
  const active = activeFilters(filters)
  return (
    <>
      <PageHead
        title="Commitments"
        standfirst="What companies said they would do or not do, how they answered when asked, and where that stands today by its own terms."
        actions={
          <>
            <b className="text-ink">{formatCount(commitments.length)}</b> {active > 0 ? 'match' : 'in all'} ·{' '}
            <CopyLink href={listHref(commitmentsList, filters)} />
          </>
        }
      />
      <ParamProblems problems={[...problems, ...list.problems]} />
      <FilterChips
        clearHref={commitmentsList.path}
        chips={chipsOf(commitmentsList, filters, [
          { name: 'company', word: 'Company', label: labelIn(facets.company) },
          { name: 'kind', word: 'Kind', label: labelIn([], commitmentKindWords) },
        ])}
      />
      {chart && active === 0 && (
        <div className="my-8 max-w-[900px]">
          <ChartFigure chart={chart} />
        </div>
      )}
      <Browse
        filters={
          <Facets
            action={commitmentsList.path}
            order={Object.keys(commitmentsList.parameters)}
            active={active}
            facets={[
              ...facetOf('kind', 'Kind', facets.kind, filters.kind, commitmentKindWords),
              ...facetOf('company', 'Company', facets.company, filters.company),
            ]}
          />
        }
      >
        {commitments.length === 0 ? (
          <EmptyState title="No commitment matches all of these filters.">
            Take one of them away above, or look at <a href={commitmentsList.path}>all commitments</a>.
          </EmptyState>
        ) : (
          <>
            {commitments.map((commitment) => (
              <CommitmentEntry key={commitment.slug} commitment={commitment} today={today} />
            ))}
            <Downloads name={commitmentsList.name} query={rowsQuery(commitmentsList, filters)} />
          </>
        )}
      </Browse>
    </>
  )
}
