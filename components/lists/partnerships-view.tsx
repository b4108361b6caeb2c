import { Browse } from '@/components/ui/browse'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { Pager } from '@/components/ui/pager'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import { activeFilters, listHref, placeHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { HowCounted } from './how-counted'
import { ListHead } from './list-head'
import { partnershipChips } from './partnership-chips'
import { partnershipColumns } from './partnership-columns'
import { PartnershipFacets } from './partnership-facets'

type PartnershipsViewProps = {
  list: PartnershipList
  problems: readonly ParamProblem[]
  typed: string | null
}

/** The list of partnerships: what matches, filters beside it, a page of rows. */
export function PartnershipsView({ list, problems, typed }: PartnershipsViewProps) {
  const { filters, page, rows } = list
  const active = activeFilters(filters)
  return (
    <>
      <ListHead
        title="Partnerships"
        total={page.total}
        filtered={active > 0}
        href={listHref(partnershipsList, filters)}
        problems={[...problems, ...list.problems]}
        corrected={list.corrected}
        typed={typed}
      />
      <FilterChips chips={partnershipChips(list)} clearHref={partnershipsList.path} />
      <Browse filters={<PartnershipFacets list={list} active={active} />}>
        {rows.length === 0 ? (
          <EmptyState title="No partnership matches all of these filters.">
            Take one of them away above, or look at <a href={partnershipsList.path}>all partnerships</a>. No
            record is not none: the ledger holds what its sources say and no more.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Partnerships"
              columns={partnershipColumns(filters)}
              rows={rows}
              rowKey={({ id }) => id}
            />
            <Pager
              {...page}
              prevHref={placeHref(partnershipsList, filters, 'before', page.before)}
              nextHref={placeHref(partnershipsList, filters, 'after', page.after)}
            />
          </>
        )}
        <Counted />
      </Browse>
    </>
  )
}

function Counted() {
  return (
    <HowCounted>
      <p>
        One partnership is one company and one agency (or one group of unnamed agencies) over one product or
        technology, of one kind. Several rows of registers, quotes or contracts that say the same are one
        partnership with several proofs, and count once. One company that supplies two technologies to an
        agency counts twice.
      </p>
      <p>
        A company is counted with those it owns, unless “without subsidiaries” is chosen. The number beside a
        filter is how many partnerships match with it, the other filters in force.
      </p>
      <p>
        A range of years finds each partnership that can have begun in it: “2017 – 2019” is found by 2018, “by
        Aug 2020” by all years up to 2020. One whose beginning is not given at all is found by none.
      </p>
    </HowCounted>
  )
}
