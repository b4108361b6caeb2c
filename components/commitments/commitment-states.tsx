import { type Column, DataTable } from '@/components/ui/data-table'
import { addressOf } from '@/lib/domain/addresses'
import { type CommitmentPeriod, commitmentHistory } from '@/lib/domain/commitment-history'
import { type CommitmentTerms, commitmentStateWords } from '@/lib/domain/commitment-terms'
import { formatDay } from '@/lib/domain/format-date'
import type { CommitmentPage } from '@/lib/queries/commitments/commitment-page'
import { CommitmentBar } from './commitment-bar'
import { timeScale, turningDays } from './time-scale'

type StatesProps = { commitment: CommitmentPage; terms: CommitmentTerms; on: Date; today: Date }

/** All that a commitment has been, one stretch of days after the other, each with why; drawn first. */
export function CommitmentStates({ commitment, terms, on, today }: StatesProps) {
  const periods = commitmentHistory(terms)
  const scale = timeScale([on, today, ...turningDays(periods)])
  return (
    <>
      <p className="flex justify-between text-micro text-soft" aria-hidden="true">
        <span>{scale.years[0]}</span>
        <span>end of {scale.years.at(-1)}</span>
      </p>
      <CommitmentBar
        commitment={commitment}
        periods={periods}
        moment={commitment.momentary}
        scale={scale}
        on={on}
        today={today}
      />
      <div className="mt-3">
        <DataTable
          caption="Its states, the first at the top"
          columns={columns}
          rows={periods}
          rowKey={({ from }) => from?.toISOString() ?? 'first'}
        />
      </div>
    </>
  )
}

const columns: Column<CommitmentPeriod>[] = [
  { key: 'days', header: 'Days', phone: 'title', nowrap: true, cell: Days },
  {
    key: 'state',
    header: 'State',
    phone: 'second',
    cell: ({ state: { key } }) => commitmentStateWords[key],
  },
  {
    key: 'why',
    header: 'How it is known',
    phone: 'line',
    cell: ({ state: { why, evidence } }) => (
      <>
        {why}
        {evidence.map((id) => (
          <a key={id} href={addressOf.evidence(id)} className="proof ml-2">
            evidence
          </a>
        ))}
      </>
    ),
  },
]

function Days({ from, to }: CommitmentPeriod) {
  if (!from) return to ? `until ${formatDay(to)}` : 'always'
  if (!to) return `since ${formatDay(from)}`
  return from.getTime() === to.getTime() ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`
}
