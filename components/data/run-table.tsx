import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import type { RunRow } from '@/lib/queries/data/runs'
import { refusedHref } from './refused-href'

type RunTableProps = {
  caption: string
  rows: readonly RunRow[]
  /** Whether the runs are of several datasets. */
  several: boolean
}

/** Readings of registers: when, of what, and what became of the rows, in numbers that add up. */
export function RunTable({ caption, rows, several }: RunTableProps) {
  const columns = [when, ...(several ? [dataset] : []), snapshot, read, loaded, unchanged, refused, state]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

type RunColumn = Column<RunRow>

const when: RunColumn = {
  key: 'when',
  header: 'Read on',
  phone: 'title',
  nowrap: true,
  cell: ({ id, startedAt, ledgerVersion }) => (
    <>
      <a href={addressOf.run(id)}>{formatDay(startedAt)}</a>
      <small>version {ledgerVersion}</small>
    </>
  ),
}

const dataset: RunColumn = {
  key: 'dataset',
  header: 'Register',
  phone: 'second',
  cell: ({ dataset: { slug, title, publisher } }) => (
    <>
      <a href={addressOf.dataset(slug)}>{title}</a>
      <small>{publisher}</small>
    </>
  ),
}

const snapshot: RunColumn = {
  key: 'snapshot',
  header: 'Snapshot of',
  phone: 'line',
  phoneLabel: 'Snapshot of',
  nowrap: true,
  cell: ({ snapshotOn }) => (snapshotOn ? formatDay(snapshotOn) : <Unknown>day not given</Unknown>),
}

/** On a phone the four numbers are one line. */
const read: RunColumn = {
  key: 'read',
  header: 'Rows read',
  phone: 'line',
  align: 'end',
  cell: (run) => (
    <>
      <Count of={run.read} />
      <span className="wide:hidden print:hidden">
        {' '}
        read = <Count of={run.loaded} /> loaded + <Count of={run.unchanged} /> unchanged +{' '}
        <Refused run={run} /> refused
      </span>
    </>
  ),
}

const loaded: RunColumn = {
  key: 'loaded',
  header: '= loaded',
  phone: 'hidden',
  align: 'end',
  cell: ({ loaded: rows, updated }) => (
    <>
      <Count of={rows} />
      {updated !== null && updated > 0 && (
        <small>
          <Count of={updated} /> changed
        </small>
      )}
    </>
  ),
}

const unchanged: RunColumn = {
  key: 'unchanged',
  header: '+ unchanged',
  phone: 'hidden',
  align: 'end',
  cell: ({ unchanged: rows }) => <Count of={rows} />,
}

const refused: RunColumn = {
  key: 'refused',
  header: '+ refused',
  phone: 'hidden',
  align: 'end',
  cell: (run) => <Refused run={run} />,
}

function Refused({ run: { id, refused: rows } }: { run: RunRow }) {
  if (rows === 0) return <Count of={0} />
  return (
    <a href={refusedHref(id, null, 1)}>
      <Count of={rows} />
    </a>
  )
}

const state: RunColumn = {
  key: 'state',
  header: 'State',
  phone: 'aside',
  cell: ({ state: word, undoneVersion, noLongerListed }) => (
    <>
      {word === 'done' && <Tag tone="ok">in the ledger</Tag>}
      {word === 'undone' && <Tag tone="con">taken back</Tag>}
      {word === 'running' && <Tag>broken off</Tag>}
      {undoneVersion !== null && <small>in version {undoneVersion}</small>}
      {word === 'done' && noLongerListed !== null && noLongerListed > 0 && (
        <small>
          <Count of={noLongerListed} /> no longer listed
        </small>
      )}
    </>
  ),
}
