import { DataTable } from '@/components/ui/data-table'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { contractsList } from '@/lib/search-params/contracts'
import { contractColumns } from './contract-columns'
import { ContractFacets, contractChips } from './contract-facets'
import { ContractSums } from './contract-sums'
import { ListFrame } from './list-frame'
import { UnmatchedNote } from './unmatched-note'

type ContractsViewProps = { list: ContractList; problems: readonly ParamProblem[]; typed: string | null }

/** The list of contracts, above it what those that match come to. */
export function ContractsView({ list, problems, typed }: ContractsViewProps) {
  return (
    <ListFrame
      title="Contracts"
      list={contractsList}
      filters={list.filters}
      page={list.page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={typed}
      chips={contractChips(list)}
      facets={(active) => <ContractFacets list={list} active={active} />}
      nouns={['contract', 'contracts']}
      counted={<Counted />}
      above={
        <>
          <UnmatchedNote filters={list.filters} />
          <ContractSums sums={list.sums} filters={list.filters} />
        </>
      }
    >
      <DataTable
        caption="Contracts"
        columns={contractColumns(list.filters)}
        rows={list.rows}
        rowKey={({ id }) => id}
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
