import { Browse } from '@/components/ui/browse'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { Pager } from '@/components/ui/pager'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { activeFilters, listHref, placeHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { contractColumns } from './contract-columns'
import { ContractFacets, contractChips } from './contract-facets'
import { ContractSums } from './contract-sums'
import { HowCounted } from './how-counted'
import { ListHead } from './list-head'

type ContractsViewProps = { list: ContractList; problems: readonly ParamProblem[]; typed: string | null }

/** The list of contracts: sums of what matches, filters beside it, a page of rows. */
export function ContractsView({ list, problems, typed }: ContractsViewProps) {
  const { filters, page, rows, sums } = list
  const active = activeFilters(filters)
  return (
    <>
      <ListHead
        title="Contracts"
        total={page.total}
        filtered={active > 0}
        href={listHref(contractsList, filters)}
        problems={[...problems, ...list.problems]}
        corrected={list.corrected}
        typed={typed}
      />
      <FilterChips chips={contractChips(list)} clearHref={contractsList.path} />
      <Browse filters={<ContractFacets list={list} active={active} />}>
        <ContractSums sums={sums} filters={filters} />
        {rows.length === 0 ? (
          <EmptyState title="No contract matches all of these filters.">
            Take one of them away above, or look at <a href={contractsList.path}>all contracts</a>. No record
            is not none: the ledger holds what its sources say and no more.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption="Contracts"
              columns={contractColumns(filters)}
              rows={rows}
              rowKey={({ id }) => id}
            />
            <Pager
              {...page}
              prevHref={placeHref(contractsList, filters, 'before', page.before)}
              nextHref={placeHref(contractsList, filters, 'after', page.after)}
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
        One contract is one instrument: the actions of a register that bear the same award number are one
        contract, whose amount is the sum of the actions held, obligations and what was taken back. Actions
        before the first year of the register’s files are not in it.
      </p>
      <p>
        Sums are kept apart by currency and by kind: an order stands under a framework, a subaward is paid out
        of an award, and a bid is not spent, so they are never added to each other. A contract in which two
        companies have a part counts once.
      </p>
      <p>
        Buyer, recipient and technology company are three roles: the recipient is whom the record pays, the
        technology company whose name its words bear. Years are United States federal fiscal years (October to
        September) of actions. Sorted by amount, currencies are not converted.
      </p>
    </HowCounted>
  )
}
