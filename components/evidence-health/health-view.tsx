import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCounted } from '@/lib/domain/format-number'
import type { EvidenceHealthList } from '@/lib/queries/evidence-health-list'
import { listHref, rowsQuery } from '@/lib/search-params/address'
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
          <Downloads
            name={evidenceHealthList.name}
            query={rowsQuery(evidenceHealthList, filters)}
            label={`Download all ${formatCounted(total, 'quote', 'quotes')}`}
            hasApi={false}
          />
        </>
      )}
    </>
  )
}

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
