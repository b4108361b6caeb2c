import { StateDossierLink } from '@/components/dossier/state-dossier-link'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { AgencyList } from '@/lib/queries/lists/agencies'
import { type AgencyView, agenciesPage } from '@/lib/search-params/pages'
import { agencyColumns } from './agency-columns'
import { AgencyFacets, agencyChips } from './agency-facets'
import { ListFrame } from './list-frame'
import { ListTable } from './list-table'
import { agencyPhrases } from './other-sentences'

type AgenciesViewProps = { list: AgencyList; filters: AgencyView; problems: readonly ParamProblem[] }

/** The list of agencies. */
export function AgenciesView({ list, filters, problems }: AgenciesViewProps) {
  const columns = agencyColumns(filters)
  return (
    <ListFrame
      title="Agencies"
      list={agenciesPage}
      filters={filters}
      page={list.page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      chips={agencyChips(list, filters)}
      phrases={agencyPhrases(list, filters)}
      facets={<AgencyFacets list={list} filters={filters} />}
      answer={list}
      nouns={['agency', 'agencies']}
      counted={<Counted />}
      columns={columns.slice(1)}
    >
      <StateDossierLink {...filters} />
      <ListTable
        caption="Agencies"
        list={agenciesPage}
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
