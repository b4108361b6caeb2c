import type { ReactNode } from 'react'
import { Browse } from '@/components/ui/browse'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { type FilterChip, FilterChips } from '@/components/ui/filter-chips'
import { Pager } from '@/components/ui/pager'
import type { ParamProblem } from '@/components/ui/param-problems'
import { formatCounted } from '@/lib/domain/format-number'
import type { PagePlace } from '@/lib/queries/lists/page'
import { activeFilters, type List, listHref, placeHref, rowsQuery } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'
import { HowCounted } from './how-counted'
import { ListHead } from './list-head'

type ListFrameProps<P extends Parameters> = {
  title: string
  list: List<P>
  filters: Filters<P>
  page: PagePlace
  /** What of the address was not understood, by the address's own rules and by the query. */
  problems: readonly ParamProblem[]
  /** What was searched instead of what was typed. */
  corrected: string | null
  typed: string | null
  chips: readonly FilterChip[]
  /** The form of filters, given how many are in force. */
  facets: (active: number) => ReactNode
  /** Records of the list, for the sentence when none matches: `partnership`, `partnerships`. */
  nouns: readonly [one: string, many: string]
  /** What is counted and how duplicates are treated. */
  counted: ReactNode
  /** Above the rows, also where there are none. */
  above?: ReactNode
  /** The rows of the page. */
  children: ReactNode
}

/** A list: what matches and what does not, filters beside it, a page of rows, and how they were counted. */
export function ListFrame<P extends Parameters>(props: ListFrameProps<P>) {
  const {
    title,
    list,
    filters,
    page,
    problems,
    corrected,
    typed,
    chips,
    facets,
    nouns,
    counted,
    above,
    children,
  } = props
  const active = activeFilters(filters)
  return (
    <>
      <ListHead
        title={title}
        total={page.total}
        filtered={active > 0}
        href={listHref(list, filters)}
        countedHref={`/counted/${list.name}?${rowsQuery(list, filters)}`.replace(/\?$/, '')}
        problems={problems}
        corrected={corrected}
        typed={typed}
      />
      <FilterChips chips={chips} clearHref={list.path} />
      <Browse filters={facets(active)}>
        {above}
        {page.total === 0 ? (
          <NothingFound nouns={nouns} path={list.path} filtered={active > 0} />
        ) : (
          <>
            {children}
            <Pager
              {...page}
              prevHref={placeHref(list, filters, 'before', page.before)}
              nextHref={placeHref(list, filters, 'after', page.after)}
            />
            <Downloads
              name={list.name}
              query={rowsQuery(list, filters)}
              label={`Download all ${formatCounted(page.total, 'row', 'rows')}`}
            />
          </>
        )}
        <HowCounted>{counted}</HowCounted>
      </Browse>
    </>
  )
}

type NothingFoundProps = { nouns: readonly [string, string]; path: string; filtered: boolean }

function NothingFound({ nouns: [one, many], path, filtered }: NothingFoundProps) {
  if (!filtered) {
    return (
      <EmptyState title={`The ledger holds no ${many} yet.`}>They come in with its next version.</EmptyState>
    )
  }
  return (
    <EmptyState title={`No ${one} matches all of these filters.`}>
      Take one of them away above, or look at <a href={path}>all {many}</a>. No record is not none: the ledger
      holds what its sources say and no more.
    </EmptyState>
  )
}
