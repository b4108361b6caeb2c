import type { ReactNode } from 'react'
import { Browse } from '@/components/ui/browse'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { Facets } from '@/components/ui/facets'
import { type FilterChip, FilterChips } from '@/components/ui/filter-chips'
import { Pager } from '@/components/ui/pager'
import type { ParamProblem } from '@/components/ui/param-problems'
import { formatCounted } from '@/lib/domain/format-number'
import type { PagePlace } from '@/lib/queries/lists/page'
import {
  activeFilters,
  changedHref,
  type List,
  lastHref,
  listHref,
  placeHref,
  rowsQuery,
} from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'
import type { ViewParameters } from '@/lib/search-params/view'
import { HowCounted } from './how-counted'
import { ListHead } from './list-head'
import { type ColumnChoice, ViewOptions } from './view-options'

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
  /** What is shown, in words after the count: `of Amazon and its companies`, `largest first`. */
  phrases: readonly (string | null)[]
  /** The fields of the form of filters. */
  facets: ReactNode
  /** The answer, where it is remembered and holds all that these fields say: then they are written once. */
  answer?: object
  /** Records of the list: `partnership`, `partnerships`. */
  nouns: readonly [one: string, many: string]
  /** What is counted and how duplicates are treated. */
  counted: ReactNode
  /** Columns that can be chosen. */
  columns: readonly ColumnChoice[]
  /** Above the rows, also where there are none. */
  above?: ReactNode
  /** The rows of the page. */
  children: ReactNode
}

/** A list: what matches and what does not, filters beside it, a page of rows, and how they were counted. */
export function ListFrame<P extends Parameters & ViewParameters>(props: ListFrameProps<P>) {
  const { title, list, filters, page, problems, corrected, typed, chips, facets, nouns, counted } = props
  const active = activeFilters(filters)
  const query = rowsQuery(list, filters)
  return (
    <>
      <ListHead
        title={title}
        total={page.total}
        nouns={nouns}
        phrases={props.phrases}
        filtered={active > 0}
        href={listHref(list, filters)}
        countedHref={`/counted/${list.name}${query && `?${query}`}`}
        problems={problems}
        helpHref={`/api#${list.name}-parameters`}
        corrected={corrected}
        typed={typed}
      >
        {page.total > 0 && (
          <Downloads
            name={list.name}
            query={query}
            label={`Download all ${formatCounted(page.total, 'row', 'rows')}`}
          />
        )}
      </ListHead>
      <FilterChips chips={chips} clearHref={list.path} />
      <Browse
        filters={
          <Facets
            action={list.path}
            order={Object.keys(list.parameters)}
            active={active}
            unfolded={(filters as unknown as Filters<ViewParameters>).more !== null}
            kept={props.answer && { answer: props.answer, as: 'filters' }}
          >
            {facets}
          </Facets>
        }
      >
        {props.above}
        {page.total === 0 ? (
          <NothingFound nouns={nouns} path={list.path} filtered={active > 0} />
        ) : (
          <>
            <ViewOptions list={list} filters={filters} columns={props.columns} answer={props.answer} />
            {props.children}
            <Pager
              {...page}
              firstHref={page.before === null ? null : changedHref(list, filters, {})}
              prevHref={placeHref(list, filters, 'before', page.before)}
              nextHref={placeHref(list, filters, 'after', page.after)}
              lastHref={page.after === null ? null : lastHref(list, filters)}
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
