import { FacetFields } from '@/components/ui/facet-fields'
import type { ParamProblem } from '@/components/ui/param-problems'
import { unmatchedKindWords } from '@/lib/domain/words'
import type { UnmatchedList } from '@/lib/queries/lists/unmatched'
import { unmatchedPage, type UnmatchedView as View } from '@/lib/search-params/pages'
import { chipsOf } from './chips'
import { facetMaker } from './facet-maker'
import { labelIn } from './facets-of'
import { kept } from './kept'
import { ListFrame } from './list-frame'
import { ListTable } from './list-table'
import { unmatchedPhrases } from './other-sentences'
import { unmatchedColumns } from './unmatched-columns'
import { UnmatchedTotals } from './unmatched-totals'

type UnmatchedViewProps = { list: UnmatchedList; filters: View; problems: readonly ParamProblem[] }

/** The list of names that rows write and that are nobody's yet, and what they are. */
export function UnmatchedView({ list, filters, problems }: UnmatchedViewProps) {
  const { facets, page, rows, totals } = list
  const columns = unmatchedColumns(filters)
  const facet = facetMaker(unmatchedPage, filters)
  return (
    <ListFrame
      title="Not yet matched"
      list={unmatchedPage}
      filters={filters}
      page={page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      phrases={unmatchedPhrases(list, filters)}
      chips={chipsOf(unmatchedPage, filters, [
        { name: 'q', word: 'Words' },
        { name: 'kind', word: 'Kind', label: labelIn([], unmatchedKindWords) },
        { name: 'dataset', word: 'Dataset', label: labelIn(facets.dataset) },
      ])}
      facets={
        <FacetFields
          search={{ name: 'q', value: filters.q ?? '', label: 'Words of a name' }}
          keep={kept(unmatchedPage, filters, ['q', 'kind', 'dataset'])}
          facets={[
            ...facet('kind', 'Written as', facets.kind, { words: unmatchedKindWords }),
            ...facet('dataset', 'Dataset', facets.dataset),
          ]}
        />
      }
      nouns={['name', 'names']}
      counted={<Counted />}
      columns={columns.slice(1)}
      above={
        <>
          <What />
          <UnmatchedTotals totals={totals} filters={filters} />
        </>
      }
    >
      <ListTable
        caption="Names that are not matched yet"
        list={unmatchedPage}
        filters={filters}
        columns={columns}
        rows={rows}
      />
    </ListFrame>
  )
}

function What() {
  return (
    <div className="mb-5 max-w-[65ch] space-y-2">
      <p>
        Names as registers write them, which are no companies or agencies of the ledger: no identifier, no
        name of the registry and no judgement matches them, and nothing is matched on a guess.
      </p>
      <p className="text-table text-soft">
        Whoever keeps this ledger can promote one with <code>npm run review</code>. It becomes an entry of a
        file under <code>seeds/registry</code>, and takes the rows that are in already when it is loaded.
      </p>
    </div>
  )
}

function Counted() {
  return (
    <>
      <p>
        A name counts once for each dataset that writes it, in each spelling: the same firm can stand here
        several times, and so can one that the ledger has under another name. Buyers count by country too.
      </p>
      <p>
        Amounts are of the contracts with that name, apart by kind and by currency, and are never added to
        each other: a subaward is paid out of an award. Sorted by amount, the largest sum of a name counts,
        and currencies are not converted. Of a contract with several recipients the record does not say how
        much goes to whom, so its amount is in no name’s sum.
      </p>
      <p>
        In the totals a contract counts once: as to recipients, when none of them is a company of the ledger.
        Rows of registers that list partnerships carry no amounts.
      </p>
    </>
  )
}
