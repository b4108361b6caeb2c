import { DataTable } from '@/components/ui/data-table'
import { Facets } from '@/components/ui/facets'
import type { ParamProblem } from '@/components/ui/param-problems'
import type { CompanyList } from '@/lib/queries/lists/companies'
import { companiesList } from '@/lib/search-params/companies'
import { chipsOf } from './chips'
import { companyColumns } from './company-columns'
import { facetOf, labelIn } from './facets-of'
import { kept } from './kept'
import { ListFrame } from './list-frame'

type CompaniesViewProps = { list: CompanyList; problems: readonly ParamProblem[]; typed: string | null }

/** The list of companies. */
export function CompaniesView({ list, problems, typed }: CompaniesViewProps) {
  const { filters, facets, rows, page } = list
  return (
    <ListFrame
      title="Companies"
      list={companiesList}
      filters={filters}
      page={page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={typed}
      chips={chipsOf(companiesList, filters, [
        { name: 'q', word: 'Words' },
        { name: 'technology', word: 'Technology', label: labelIn(facets.technology) },
        { name: 'parent', word: 'Owned by', label: labelIn(facets.parent) },
      ])}
      facets={(active) => (
        <Facets
          action={companiesList.path}
          active={active}
          search={{ name: 'q', value: filters.q ?? '', label: 'Name of a company' }}
          keep={kept(companiesList, filters, ['sort'])}
          facets={[
            ...facetOf('technology', 'Technology', facets.technology, filters.technology),
            ...facetOf('parent', 'Owned by', facets.parent, filters.parent),
          ]}
        />
      )}
      nouns={['company', 'companies']}
      counted={<Counted />}
    >
      <DataTable caption="Companies" columns={companyColumns(filters)} rows={rows} rowKey={({ id }) => id} />
    </ListFrame>
  )
}

function Counted() {
  return (
    <>
      <p>
        The counts of a company include those of the companies it owns, so Amazon’s include Ring’s, and the
        column cannot be added up. Behind each count are its rows; there, “without subsidiaries” leaves out
        what it owns.
      </p>
      <p>
        An agency counts once for a company however many partnerships the two have. Contracts count here as
        whoever has a part in them: as recipient, through a reseller, or as a bidder.
      </p>
      <p>
        The latest evidence is the last day of a partnership’s proof, a contract’s action or a source that
        speaks of it.
      </p>
    </>
  )
}
