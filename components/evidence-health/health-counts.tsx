import { type HealthState, healthWords } from '@/lib/domain/evidence-health'
import { formatCount } from '@/lib/domain/format-number'
import type { HealthGroup } from '@/lib/queries/evidence-health-list'
import { changedHref } from '@/lib/search-params/address'
import {
  type EvidenceHealthFilters,
  evidenceHealthList,
  onlineStates,
} from '@/lib/search-params/evidence-health'

type Place = 'stored' | 'online'
type State = (typeof onlineStates)[number]

const otherWords: Record<Exclude<State, HealthState>, string> = {
  unchecked: 'not looked for yet',
  'no-address': 'no address known',
}

/** The words for a state, also where nobody has looked. */
export function stateWords(state: State): string {
  return state === 'unchecked' || state === 'no-address' ? otherWords[state] : healthWords[state]
}

const meanings: Partial<Record<State, string>> = {
  verbatim: 'The words stand where they stood.',
  changed: 'A passage is near, with other words; the quote’s page shows which.',
  moved: 'The words stand at another address, or at another place of the text.',
  gone: 'The document is no longer there, or nothing in it is near the words.',
  unreachable:
    'The document could not be read: no answer, refused, or robots.txt does not allow it. That says nothing about the words.',
}

type HealthCountsProps = { groups: readonly HealthGroup[]; filters: EvidenceHealthFilters }

/** How many quotes are in each state, in their files and online; each number leads to them. */
export function HealthCounts({ groups, filters }: HealthCountsProps) {
  return (
    <table className="mb-6 border-collapse text-table">
      <caption className="sr-only">Quotes by state</caption>
      <thead>
        <tr className="border-b border-ink text-micro text-soft">
          <th scope="col" className="py-1 pr-6 text-left font-[650]">
            State
          </th>
          <th scope="col" className="py-1 pr-6 text-right font-[650]">
            In the file
          </th>
          <th scope="col" className="py-1 text-right font-[650]">
            Online
          </th>
        </tr>
      </thead>
      <tbody>
        {onlineStates.map((state) => (
          <tr key={state} className="border-b border-hair">
            <th scope="row" className="py-1 pr-6 text-left font-normal">
              {stateWords(state)}
              {meanings[state] && (
                <small className="block max-w-[34rem] text-micro text-soft">{meanings[state]}</small>
              )}
            </th>
            <td className="py-1 pr-6 text-right align-top">
              {state !== 'no-address' && (
                <Cell place="stored" state={state} groups={groups} filters={filters} />
              )}
            </td>
            <td className="py-1 text-right align-top">
              <Cell place="online" state={state} groups={groups} filters={filters} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = HealthCountsProps & { place: Place; state: State }

function Cell({ place, state, groups, filters }: CellProps) {
  const count = groups.reduce((sum, group) => sum + (group[place] === state ? group.quotes : 0), 0)
  if (count === 0) return <span className="text-soft">0</span>
  const href = changedHref(evidenceHealthList, { ...filters, stored: null, online: null }, { [place]: state })
  return (
    <a href={href} className="proof" aria-current={filters[place] === state ? 'true' : undefined}>
      {formatCount(count)}
      <span className="sr-only">
        {' '}
        quotes: {stateWords(state)} {place === 'stored' ? 'in the file' : 'online'}
      </span>
    </a>
  )
}
