import type { ParamProblem } from '@/components/ui/param-problems'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { type ContractView, contractsPage } from '@/lib/search-params/pages'
import { contractChips } from './contract-chips'
import { contractColumns } from './contract-columns'
import { ContractFacets } from './contract-facets'
import { contractPhrases } from './contract-sentence'
import { ContractSums } from './contract-sums'
import { ListFrame } from './list-frame'
import { ListTable } from './list-table'
import { UnmatchedNote } from './unmatched-note'

type ContractsViewProps = {
  list: ContractList
  filters: ContractView
  problems: readonly ParamProblem[]
}

/** The list of contracts, above it what those that match come to. */
export function ContractsView({ list, filters, problems }: ContractsViewProps) {
  const columns = contractColumns(filters)
  return (
    <ListFrame
      title="Contracts"
      list={contractsPage}
      filters={filters}
      page={list.page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      chips={contractChips(list, filters)}
      phrases={contractPhrases(list, filters)}
      facets={<ContractFacets list={list} filters={filters} />}
      answer={list}
      nouns={['contract', 'contracts']}
      counted={<Counted />}
      columns={columns.slice(1, -1)}
      above={
        <>
          <UnmatchedNote filters={filters} />
          <ContractSums sums={list.sums} filters={filters} answer={list} />
        </>
      }
    >
      <ListTable
        caption="Contracts"
        list={contractsPage}
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
    </>
  )
}
