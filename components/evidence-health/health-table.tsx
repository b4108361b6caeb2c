import { type Column, DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { HealthState } from '@/lib/domain/evidence-health'
import { formatDay } from '@/lib/domain/format-date'
import { shorten } from '@/lib/domain/shorten'
import type { HealthRow } from '@/lib/queries/evidence-health-list'
import { stateWords } from './health-counts'
import { CheckedOn, HealthTag } from './health-tag'

const columns: Column<HealthRow>[] = [
  {
    key: 'quote',
    header: 'Quote',
    phone: 'whole',
    cell: ({ id, exact, slug, title }) => (
      <>
        <a href={addressOf.evidence(id)} className="font-serif">
          {shorten(exact, 160)}
        </a>
        <small>
          <a href={addressOf.source(slug)}>{title}</a>
        </small>
      </>
    ),
  },
  {
    key: 'stored',
    header: 'In the file',
    phone: 'line',
    phoneLabel: 'In the file',
    cell: ({ id, storedState, storedAt, storedReason }) => (
      <Health id={id} state={storedState} at={storedAt} reason={storedReason} />
    ),
  },
  {
    key: 'online',
    header: 'Online',
    phone: 'line',
    phoneLabel: 'Online',
    cell: ({ id, onlineState, onlineAt, onlineReason, hasAddress }) => (
      <Health id={id} state={onlineState} at={onlineAt} reason={onlineReason} never={!hasAddress} />
    ),
  },
]

type HealthProps = {
  id: string
  state: HealthState | null
  at: Date | null
  reason: string | null
  never?: boolean
}

function Health({ id, state, at, reason, never = false }: HealthProps) {
  if (!state || !at) return <Unknown>{stateWords(never ? 'no-address' : 'unchecked')}</Unknown>
  return (
    <>
      <span className="whitespace-nowrap">
        <a href={`${addressOf.evidence(id)}#health`}>
          <HealthTag state={state} />
        </a>{' '}
        <CheckedOn at={at}>{formatDay(at)}</CheckedOn>
      </span>
      {reason && <small className="max-w-[24rem] [overflow-wrap:anywhere]">{reason}</small>}
    </>
  )
}

/** Quotes with what became of them in their files and online. */
export function HealthTable({ rows }: { rows: readonly HealthRow[] }) {
  return <DataTable caption="Quotes and their health" columns={columns} rows={rows} rowKey={({ id }) => id} />
}
