import { DataTable } from '@/components/ui/data-table'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { AgencyList } from '@/lib/queries/lists/agencies'
import { agenciesList } from '@/lib/search-params/agencies'
import { agencyColumns } from './agency-columns'
import { AgencyFacets, agencyChips } from './agency-facets'
import { ListFrame } from './list-frame'

type AgenciesViewProps = { list: AgencyList; problems: readonly ParamProblem[]; typed: string | null }

/** The list of agencies. */
export function AgenciesView({ list, problems, typed }: AgenciesViewProps) {
  return (
    <ListFrame
      title="Agencies"
      list={agenciesList}
      filters={list.filters}
      page={list.page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={typed}
      chips={agencyChips(list)}
      facets={(active) => <AgencyFacets list={list} active={active} />}
      nouns={['agency', 'agencies']}
      counted={<Counted />}
    >
      <DataTable
        caption="Agencies"
        columns={agencyColumns(list.filters)}
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
        Each agency of which the ledger says something stands here once. An agency is its name and its place:
        the same name in two states is two agencies, and spellings of one agency that registers use are one.
      </p>
      <p>
        Companies and partnerships are those of the agency itself, not of agencies that are part of it. A
        company counts once however many partnerships it has with the agency; a partnership whose company is
        not named counts as a partnership and not as a company. Groups of unnamed agencies are not agencies
        and are not counted.
      </p>
    </>
  )
}
