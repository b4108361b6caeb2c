import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { Facets } from '@/components/ui/facets'
import type { ParamProblem } from '@/components/ui/param-problems'
import { addressOf } from '@/lib/domain/addresses'
import { attributionWords } from '@/lib/domain/words'
import type { EvidenceListing, EvidenceRow } from '@/lib/queries/lists/evidence'
import { sortedBy, sortHref } from '@/lib/search-params/address'
import { type EvidenceFilters, evidenceList } from '@/lib/search-params/evidence'
import { chipsOf } from './chips'
import { facetOf, labelIn } from './facets-of'
import { kept } from './kept'
import { ListFrame } from './list-frame'

const kindWords = { quote: 'Quote: exact words', reference: 'Reference: text not held' }

type EvidenceViewProps = { list: EvidenceListing; problems: readonly ParamProblem[]; typed: string | null }

/** The list of evidence: quotes as quotes. */
export function EvidenceView({ list, problems, typed }: EvidenceViewProps) {
  const { filters, facets, rows, page } = list
  return (
    <ListFrame
      title="Evidence"
      list={evidenceList}
      filters={filters}
      page={page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={typed}
      chips={chipsOf(evidenceList, filters, [
        { name: 'q', word: 'Words' },
        { name: 'company', word: 'Company', label: labelIn(facets.company) },
        { name: 'source', word: 'Source', label: labelIn(facets.source) },
        { name: 'kind', word: 'Kind', label: labelIn([], kindWords) },
        { name: 'attribution', word: 'Attribution', label: labelIn([], attributionWords) },
      ])}
      facets={(active) => (
        <Facets
          action={evidenceList.path}
          active={active}
          search={{ name: 'q', value: filters.q ?? '', label: 'Words of a source' }}
          keep={kept(evidenceList, filters, ['sort'])}
          facets={[
            ...facetOf('company', 'Company', facets.company, filters.company),
            ...facetOf('source', 'Source', facets.source, filters.source),
            ...facetOf('kind', 'Kind', facets.kind, filters.kind, kindWords),
            ...facetOf(
              'attribution',
              'Attribution',
              facets.attribution,
              filters.attribution,
              attributionWords,
            ),
          ]}
        />
      )}
      nouns={['piece of evidence', 'evidence']}
      counted={<Counted />}
    >
      <SortLine filters={filters} />
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-hair py-4">
            <EvidenceSlip evidence={row} />
            <Proves row={row} />
          </li>
        ))}
      </ul>
    </ListFrame>
  )
}

const orders = {
  newest: ['newest first', 'oldest first'],
  source: ['source, A to Z', 'source, Z to A'],
} as const

function SortLine({ filters }: { filters: EvidenceFilters }) {
  return (
    <p className="border-b border-ink pb-2 text-small text-soft">
      Sorted by{' '}
      {(['newest', 'source'] as const).map((column, index) => {
        const sorted = sortedBy(filters.sort, column)
        return (
          <span key={column}>
            {index > 0 && ' · '}
            <a
              href={sortHref(evidenceList, filters, column)}
              className={sorted ? 'text-ink no-underline' : undefined}
              aria-current={sorted && 'true'}
            >
              {orders[column][sorted === 'descending' ? 1 : 0]}
            </a>
          </span>
        )
      })}
    </p>
  )
}

/** What the words do for the records they are cited for, as a link to them. */
function Proves({ row: { id, stances } }: { row: EvidenceRow }) {
  const says = [
    stances.supports > 0 && `proves ${records(stances.supports)}`,
    stances.contradicts > 0 && `speaks against ${records(stances.contradicts)}`,
    stances.mentions > 0 && `mentions ${records(stances.mentions)}`,
  ].filter(Boolean)
  if (says.length === 0) return null
  return (
    <p className="mt-1 text-small">
      <a href={addressOf.evidence(id)}>{says.join(', ')}</a>
    </p>
  )
}

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`

function Counted() {
  return (
    <>
      <p>
        Each quote counts once, however many records it proves; the same words in two copies of one article
        are two quotes of one witness. A reference is a document whose text the ledger does not hold: it is
        not verified here.
      </p>
      <p>
        Rows of registers are evidence too. They are not in this list: they stand with the partnerships and
        contracts that they prove.
      </p>
    </>
  )
}
