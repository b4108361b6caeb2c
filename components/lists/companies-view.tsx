import { FacetFields } from '@/components/ui/facet-fields'
import type { ParamProblem } from '@/components/ui/param-problems'
import { coverageStates, coverageWords } from '@/lib/domain/coverage'
import type { CompanyList } from '@/lib/queries/lists/companies'
import { type CompanyView, companiesPage } from '@/lib/search-params/pages'
import { chipsOf } from './chips'
import { companyColumns } from './company-columns'
import { facetMaker } from './facet-maker'
import { labelIn } from './facets-of'
import { kept } from './kept'
import { ListFrame } from './list-frame'
import { ListTable } from './list-table'
import { companyPhrases } from './other-sentences'

type CompaniesViewProps = { list: CompanyList; filters: CompanyView; problems: readonly ParamProblem[] }

/** The list of companies. */
export function CompaniesView({ list, filters, problems }: CompaniesViewProps) {
  const { facets, rows, page } = list
  const columns = companyColumns(filters)
  const facet = facetMaker(companiesPage, filters)
  return (
    <ListFrame
      title="Companies"
      list={companiesPage}
      filters={filters}
      page={page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      phrases={companyPhrases(list, filters)}
      chips={chipsOf(companiesPage, filters, [
        { name: 'q', word: 'Words' },
        { name: 'technology', word: 'Technology', label: labelIn(facets.technology) },
        { name: 'agency-type', word: 'Agency type', label: labelIn(facets['agency-type']) },
        { name: 'parent', word: 'Owned by', label: labelIn(facets.parent) },
        { name: 'known', word: '', label: labelIn([], coverageWords) },
      ])}
      facets={
        <FacetFields
          search={{ name: 'q', value: filters.q ?? '', label: 'Name of a company' }}
          keep={kept(companiesPage, filters, ['q', 'technology', 'agency-type', 'parent', 'known'])}
          facets={[
            ...facet('technology', 'Technology', facets.technology),
            ...facet('agency-type', 'Supplies agencies of the type', facets['agency-type']),
            ...facet('parent', 'Owned by', facets.parent, { shortened: true }),
            ...facet('known', 'What is known', facets.known, { words: coverageWords, order: coverageStates }),
          ]}
        />
      }
      nouns={['company', 'companies']}
      counted={<Counted />}
      columns={columns.slice(1)}
    >
      <ListTable
        caption="Companies"
        list={companiesPage}
        filters={filters}
        columns={columns}
        rows={rows}
        answer={list}
      />
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
