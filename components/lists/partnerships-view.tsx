import type { ParamProblem } from '@/components/ui/param-problems'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import { type PartnershipView, partnershipsPage } from '@/lib/search-params/pages'
import { ListFrame } from './list-frame'
import { ListTable } from './list-table'
import { partnershipChips } from './partnership-chips'
import { partnershipColumns } from './partnership-columns'
import { PartnershipFacets } from './partnership-facets'
import { partnershipPhrases } from './partnership-sentence'

type PartnershipsViewProps = {
  list: PartnershipList
  filters: PartnershipView
  problems: readonly ParamProblem[]
}

/** The list of partnerships. */
export function PartnershipsView({ list, filters, problems }: PartnershipsViewProps) {
  const columns = partnershipColumns(filters)
  return (
    <ListFrame
      title="Partnerships"
      list={partnershipsPage}
      filters={filters}
      page={list.page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      chips={partnershipChips(list, filters)}
      phrases={partnershipPhrases(list, filters)}
      facets={<PartnershipFacets list={list} filters={filters} />}
      answer={list}
      nouns={['partnership', 'partnerships']}
      counted={<Counted />}
      columns={columns.slice(1, -1)}
    >
      <ListTable
        caption="Partnerships"
        list={partnershipsPage}
        filters={filters}
        columns={columns}
        rows={list.rows}
        answer={list}
      />
    </ListFrame>
  )
}

function Counted() {
  return (
    <>
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
        Aug 2020” by all years up to 2020. Sorted, it stands at the last day on which it can have begun. One
        whose beginning is not given at all is found by none.
      </p>
    </>
  )
}
