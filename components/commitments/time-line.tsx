import { type Column, DataTable } from '@/components/ui/data-table'
import { addressOf } from '@/lib/domain/addresses'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { type CommitmentPeriod, commitmentHistory } from '@/lib/domain/commitment-history'
import { type CommitmentState, commitmentState } from '@/lib/domain/commitment-state'
import { answerStates } from '@/lib/domain/commitment-terms'
import { formatDay } from '@/lib/domain/format-date'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import { CommitmentBar } from './commitment-bar'
import { CommitmentFrom, CommitmentUntil } from './commitment-when'
import { onWords, sameDay } from './on-words'
import { StateOn } from './state-on'
import { type TimeScale, timeScale, turningDays } from './time-scale'

type Row = {
  commitment: CommitmentItem
  periods: CommitmentPeriod[]
  state: CommitmentState
  moment: boolean
}

type TimeLineProps = { commitments: readonly CommitmentItem[]; on: Date; today: Date }

/** Commitments and answers on one time line, which is a table too: what each is from when until when, and where it stands on a day. */
export function TimeLine({ commitments, on, today }: TimeLineProps) {
  const rows = commitments.map((commitment): Row => {
    const terms = termsOf(commitment)
    const moment = commitment.momentary || answerStates[commitment.kind] !== undefined
    return { commitment, moment, periods: commitmentHistory(terms), state: commitmentState(terms, on) }
  })
  const scale = timeScale([on, today, ...rows.flatMap(({ periods }) => turningDays(periods))])
  return (
    <>
      <DataTable
        caption="Commitments and answers on a time line"
        columns={columnsOf(scale, on, today)}
        rows={rows}
        rowKey={({ commitment }) => commitment.slug}
      />
      <p className="mt-2 max-w-[62ch] text-small text-soft">
        Blue: in force. Pale with a blue edge: not known. Red: broken. A thin line: expired or replaced. A
        ring: said, done or answered on one day. What has no end is drawn up to today. Each grey line begins a
        year; the heavy one is {sameDay(on, today) ? 'today' : formatDay(on)}.
      </p>
    </>
  )
}

function columnsOf(scale: TimeScale, on: Date, today: Date): Column<Row>[] {
  const years = `${scale.years[0]} to ${scale.years.at(-1)}`
  return [
    {
      key: 'commitment',
      header: 'Commitment or answer',
      phone: 'whole',
      cell: ({ commitment: { slug, title, company } }) => (
        <>
          <a href={addressOf.commitment(slug)}>{title}</a>
          <small>{company.name}</small>
        </>
      ),
    },
    {
      key: 'line',
      header: years,
      phone: 'line',
      phoneLabel: years,
      cell: ({ commitment, periods, moment }) => (
        <span className="block w-full wide:w-[16rem]">
          <CommitmentBar {...{ commitment, periods, moment, scale, on, today }} />
        </span>
      ),
    },
    {
      key: 'from',
      header: 'From',
      phone: 'line',
      phoneLabel: 'From',
      nowrap: true,
      cell: ({ commitment }) => <CommitmentFrom {...commitment} />,
    },
    {
      key: 'until',
      header: 'Until',
      phone: 'line',
      phoneLabel: 'Until',
      cell: ({ commitment, moment }) => (moment ? 'on one day' : <CommitmentUntil {...commitment} />),
    },
    {
      key: 'state',
      header: onWords(on, today),
      phone: 'line',
      phoneLabel: onWords(on, today),
      cell: ({ state }) => <StateOn state={state} />,
    },
  ]
}
