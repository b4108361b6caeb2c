import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCounted } from '@/lib/domain/format-number'
import type { EvidenceHealthList } from '@/lib/queries/evidence-health-list'
import { listHref } from '@/lib/search-params/address'
import { evidenceHealthList } from '@/lib/search-params/evidence-health'
import { HealthCounts, stateWords } from './health-counts'
import { HealthTable } from './health-table'

type HealthViewProps = { list: EvidenceHealthList; problems: readonly ParamProblem[] }

/** How all quotes fare: counts by state, and the quotes. */
export function HealthView({ list, problems }: HealthViewProps) {
  const { filters, groups, rows, total, prevHref, nextHref } = list
  return (
    <>
      <PageHead
        title="Health of the evidence"
        standfirst="Whether each quote still stands where it was read: in the text that the ledger holds, and at its address online."
        actions={formatCounted(total, 'quote', 'quotes')}
      />
      <ParamProblems problems={problems} />
      <dl className="mb-6 grid max-w-[70ch] grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
        {meanings.map(([state, meaning]) => (
          <div key={state} className="contents">
            <dt className="font-semibold">{stateWords(state)}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <HealthCounts groups={groups} filters={filters} />
      <FilterChips clearHref={evidenceHealthList.path} chips={chips(filters)} />
      {rows.length === 0 ? (
        <EmptyState title={total === 0 ? 'There is no such quote.' : 'No quote stands beyond this place.'}>
          <a href={evidenceHealthList.path}>All quotes</a> with what became of them.
        </EmptyState>
      ) : (
        <>
          <HealthTable rows={rows} />
          <Pager from={null} to={null} total={total} prevHref={prevHref} nextHref={nextHref} />
        </>
      )}
    </>
  )
}

const meanings = [
  ['verbatim', 'The words stand where they stood.'],
  ['changed', 'A passage is near, with other words; the quote’s page shows which.'],
  ['moved', 'The words stand at another address, or at another place of the text.'],
  ['gone', 'The document is no longer there, or nothing in it is near the words.'],
  [
    'unreachable',
    'The document could not be read: no answer, refused, or robots.txt does not allow it. That says nothing about the words.',
  ],
] as const

function chips({ stored, online }: EvidenceHealthList['filters']) {
  const place = { after: null, before: null }
  return [
    ...(stored
      ? [
          {
            label: `In the file: ${stateWords(stored)}`,
            removeHref: listHref(evidenceHealthList, { ...place, online, stored: null }),
          },
        ]
      : []),
    ...(online
      ? [
          {
            label: `Online: ${stateWords(online)}`,
            removeHref: listHref(evidenceHealthList, { ...place, stored, online: null }),
          },
        ]
      : []),
  ]
}
