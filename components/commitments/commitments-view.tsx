import { CountedLink } from '@/components/counted/counted-link'
import { chipsOf } from '@/components/lists/chips'
import { facetOf, labelIn } from '@/components/lists/facets-of'
import { CommitmentEntry } from '@/components/profiles/commitment-entry'
import { Browse } from '@/components/ui/browse'
import { CopyLink } from '@/components/ui/copy-link'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { FacetFields } from '@/components/ui/facet-fields'
import { Facets } from '@/components/ui/facets'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { commitmentKindWords } from '@/lib/domain/words'
import type { CommitmentList } from '@/lib/queries/lists/commitments'
import { activeFilters, changedHref, listHref, rowsQuery } from '@/lib/search-params/address'
import { type CommitmentFilters, commitmentsList } from '@/lib/search-params/commitments'
import { OnForm } from './on-form'
import { sameDay } from './on-words'
import { standingWords } from './standing-words'
import { TimeLine } from './time-line'

type CommitmentsViewProps = {
  list: CommitmentList
  problems: readonly ParamProblem[]
  today: Date
}

/** What companies promised and how they answered: all on a time line, then each with its terms, its state on a day and its proof. */
export function CommitmentsView({ list, problems, today }: CommitmentsViewProps) {
  const { filters, facets, commitments, on } = list
  // The day says as of when, and takes no row away by itself.
  const active = activeFilters({ ...filters, on: null })
  return (
    <div className="sheets">
      <PageHead
        title="Commitments"
        standfirst="What companies said they would do or not do, how they answered when asked, and where that stands by its own terms and by what is known since."
        actions={
          <>
            <b className="text-ink">{formatCount(commitments.length)}</b> {active > 0 ? 'match' : 'in all'}{' '}
            <span className="screen-only">
              · <CopyLink href={listHref(commitmentsList, filters)} /> ·{' '}
              <CountedLink rows={listHref(commitmentsList, filters)} />
            </span>
          </>
        }
      />
      <ParamProblems problems={[...problems, ...list.problems]} />
      <FilterChips
        clearHref={commitmentsList.path}
        chips={chipsOf(commitmentsList, filters, [
          { name: 'company', word: 'Company', label: labelIn(facets.company) },
          { name: 'kind', word: 'Kind', label: labelIn([], commitmentKindWords) },
          { name: 'stands', word: 'Stands', label: labelIn([], standingWords) },
          { name: 'on', word: 'As of', label: (day) => formatDay(new Date(day)) },
        ])}
      />
      <div className="flex flex-wrap items-baseline gap-x-6 pb-2 wide:pb-0">
        <OnForm action={commitmentsList.path} on={on} keep={keptBeside(filters)} />
        <p className="reach screen-only text-table">
          <a href={changedHref(commitmentsList, filters, { stands: ['expired-without-successor'] })}>
            Expired without successor
          </a>
        </p>
      </div>
      <Browse
        filters={
          <Facets
            action={commitmentsList.path}
            order={Object.keys(commitmentsList.parameters)}
            active={active}
          >
            <FacetFields
              keep={filters.on ? [{ name: 'on', value: filters.on }] : []}
              facets={[
                ...facetOf(
                  'stands',
                  `Stands ${sameDay(on, today) ? 'today' : `on ${formatDay(on)}`}`,
                  facets.stands,
                  filters.stands,
                  standingWords,
                ),
                ...facetOf('kind', 'Kind', facets.kind, filters.kind, commitmentKindWords),
                ...facetOf('company', 'Company', facets.company, filters.company),
              ]}
            />
          </Facets>
        }
      >
        {commitments.length === 0 ? (
          <EmptyState title="No commitment matches all of these filters.">
            Take one of them away above, or look at <a href={commitmentsList.path}>all commitments</a>.
          </EmptyState>
        ) : (
          <>
            <TimeLine commitments={commitments} on={on} today={today} />
            <p className="reach mb-6 text-table">
              <a href={addressOf.chart('commitments-timeline')}>All of them as a chart</a>
            </p>
            <h2 className="mt-8 mb-2 font-serif text-h2 font-[620]">Each with its words</h2>
            {commitments.map((commitment) => (
              <CommitmentEntry key={commitment.slug} commitment={commitment} today={today} on={on} />
            ))}
            <Downloads name={commitmentsList.name} query={rowsQuery(commitmentsList, dated(filters, on))} />
          </>
        )}
      </Browse>
    </div>
  )
}

/** What else the address holds, for the form that asks for another day. */
function keptBeside({ company, kind, stands, sort }: CommitmentFilters) {
  const values = (name: string, all: readonly string[]) => all.map((value) => ({ name, value }))
  return [
    ...values('company', company),
    ...values('kind', kind),
    ...values('stands', stands),
    ...(sort === commitmentsList.parameters.sort.fallback ? [] : values('sort', [sort])),
  ]
}

/** With the day as of which rows were chosen by their state, so that files have the same rows tomorrow. */
function dated(filters: CommitmentFilters, on: Date): CommitmentFilters {
  return filters.stands.length === 0
    ? { ...filters, on: null }
    : { ...filters, on: on.toISOString().slice(0, 10) }
}
