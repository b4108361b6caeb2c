import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { FacetFields } from '@/components/ui/facet-fields'
import type { ParamProblem } from '@/components/ui/param-problems'
import { Written } from '@/components/ui/written'
import { addressOf } from '@/lib/domain/addresses'
import { attributionWords } from '@/lib/domain/words'
import type { EvidenceListing, EvidenceRow } from '@/lib/queries/lists/evidence'
import { rowHrefs, sortedBy, sortHref } from '@/lib/search-params/address'
import { evidencePage, type EvidenceView as View } from '@/lib/search-params/pages'
import { chipsOf } from './chips'
import { isShown } from './columns-of'
import { facetMaker } from './facet-maker'
import { labelIn } from './facets-of'
import { kept } from './kept'
import { ListFrame } from './list-frame'
import { evidencePhrases } from './other-sentences'

const kindWords = { quote: 'Quote: exact words', reference: 'Reference: text not held' }

const proves = { key: 'proves', header: 'What it proves' }

type EvidenceViewProps = { list: EvidenceListing; filters: View; problems: readonly ParamProblem[] }

/** The list of evidence: quotes as quotes. */
export function EvidenceView({ list, filters, problems }: EvidenceViewProps) {
  const { facets, rows, page } = list
  const facet = facetMaker(evidencePage, filters)
  const hrefOf = rowHrefs(evidencePage, filters)
  return (
    <ListFrame
      title="Evidence"
      list={evidencePage}
      filters={filters}
      page={page}
      problems={[...problems, ...list.problems]}
      corrected={list.corrected}
      typed={filters.q}
      phrases={evidencePhrases(list, filters)}
      columns={[]}
      chips={chipsOf(evidencePage, filters, [
        { name: 'q', word: 'Words' },
        { name: 'company', word: 'Company', label: labelIn(facets.company) },
        { name: 'source', word: 'Source', label: labelIn(facets.source) },
        { name: 'year', word: 'Published' },
        { name: 'kind', word: 'Kind', label: labelIn([], kindWords) },
        { name: 'attribution', word: 'Attribution', label: labelIn([], attributionWords) },
      ])}
      facets={
        <FacetFields
          search={{ name: 'q', value: filters.q ?? '', label: 'Words of a source' }}
          keep={kept(evidencePage, filters, ['q', 'company', 'source', 'kind', 'year', 'attribution'])}
          facets={[
            ...facet('company', 'Company', facets.company, { shortened: true }),
            ...facet('source', 'Source', facets.source),
            ...facet('kind', 'Kind', facets.kind, { words: kindWords }),
            ...facet('year', 'Published', facets.year, { bars: true }),
            ...facet('attribution', 'Attribution', facets.attribution, { words: attributionWords }),
          ]}
        />
      }
      nouns={['piece of evidence', 'pieces of evidence']}
      counted={<Counted />}
    >
      <SortLine filters={filters} />
      {rows.length > 0 && <CiteChosen />}
      <Written as="ul">
        {rows.map((row) => (
          <li
            key={row.id}
            id={row.id}
            className={`slip grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 wide:grid-cols-[minmax(0,62ch)_minmax(8rem,1fr)_auto] wide:gap-x-6 ${filters.density === 'close' ? 'py-2' : 'py-4'}`}
          >
            <div className="col-span-full wide:col-span-1">
              <EvidenceSlip evidence={row} />
            </div>
            <div className="flex flex-wrap items-center justify-between gap-x-4 text-small wide:grid wide:grid-cols-1 wide:content-start wide:justify-items-end wide:text-right">
              {isShown(proves, filters.columns) && <Proves row={row} />}
              <CiteChoice row={row} />
            </div>
            <a href={hrefOf(row.id)} className="row-link screen-only self-center wide:self-start">
              <span aria-hidden="true">#</span>
              <span className="sr-only">link to this entry</span>
            </a>
          </li>
        ))}
      </Written>
    </ListFrame>
  )
}

const citeForm = 'cite'

/** Cites what is ticked below, in all formats; a form, so that it works without JavaScript. */
function CiteChosen() {
  return (
    <form
      id={citeForm}
      action="/cite"
      className="screen-only mt-2 flex flex-wrap items-center gap-x-3 text-small"
    >
      <button type="submit" className="button">
        Cite those ticked
      </button>
      <span className="text-soft">Tick “cite” at each that you want.</span>
    </form>
  )
}

function CiteChoice({ row: { id, exact, source } }: { row: EvidenceRow }) {
  return (
    <label className="screen-only inline-flex min-h-11 items-center gap-1.5 text-soft wide:min-h-6">
      <input type="checkbox" name="evidence" value={id} form={citeForm} autoComplete="off" />
      cite<span className="sr-only"> {exact ?? source.title}</span>
    </label>
  )
}

const orders = {
  newest: ['newest first', 'oldest first'],
  source: ['source, A to Z', 'source, Z to A'],
} as const

function SortLine({ filters }: { filters: View }) {
  return (
    <p className="border-b border-ink pb-2 text-small text-soft">
      Sorted by{' '}
      {(['newest', 'source'] as const).map((column, index) => {
        const sorted = sortedBy(filters.sort, column)
        return (
          <span key={column} className={sorted ? undefined : 'screen-only'}>
            {index > 0 && <span className="screen-only"> · </span>}
            <a
              href={sortHref(evidencePage, filters, column)}
              className={sorted ? 'plain-print text-ink no-underline' : undefined}
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
    <p>
      <a href={addressOf.evidence(id)} className="plain-print inline-flex min-h-11 items-center wide:min-h-6">
        {says.join(', ')}
      </a>
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
