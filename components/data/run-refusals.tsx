import { ButtonLink, Buttons } from '@/components/ui/button-link'
import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatWords } from '@/lib/domain/download-formats'
import type { ImportRunPage } from '@/lib/queries/data/import-run'
import type { RefusedRow } from '@/lib/queries/data/refused-rows'
import { refusedHref } from './refused-href'
import { RefusedTable } from './refused-table'

type RunRefusalsProps = {
  run: ImportRunPage
  /** Number of the kind of reason whose rows are shown; null for all. */
  reason: number | null
  page: number
  perPage: number
  rows: readonly RefusedRow[]
}

/** Why a run refused rows, how many for which reason, and the rows themselves, a page at a time. */
export function RunRefusals({ run, reason, page, perPage, rows }: RunRefusalsProps) {
  const chosen = run.refusalReasons.find(({ number }) => number === reason)
  const total = chosen ? chosen.rows : run.refused
  const href = (other: number) => refusedHref(run.id, reason, other)
  const from = (page - 1) * perPage
  return (
    <Section
      title="Rows that were refused"
      id="refused"
      note="They are not in the ledger. Corrected, they can be imported again."
    >
      <div className="max-w-[56rem]">
        <Reasons run={run} reason={reason} />
      </div>
      <Buttons>
        <ButtonLink
          href={`${addressOf.run(run.id)}/refused.csv${reason === null ? '' : `?reason=${reason}`}`}
          download
        >
          Download {chosen ? 'these rows' : 'all of them'} as CSV
        </ButtonLink>
      </Buttons>
      <p className="reach screen-only mt-2 text-table text-soft">
        Also as{' '}
        {(['json', 'jsonl'] as const).map((format, index) => (
          <span key={format}>
            {index > 0 && ' · '}
            <a
              href={`${addressOf.run(run.id)}/refused.${format}${reason === null ? '' : `?reason=${reason}`}`}
              download
            >
              {formatWords[format].label}
            </a>
          </span>
        ))}
        . In CSV, a text that begins like a formula or with an apostrophe has one apostrophe more in front.
      </p>
      <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">
        {chosen ? `Refused for this reason: ${nameOf(chosen)}` : 'All refused rows, by file and line'}
      </h3>
      <RefusedTable run={run.id} rows={rows} />
      {total > perPage && (
        <Pager
          from={rows.length > 0 ? from + 1 : null}
          to={rows.length > 0 ? from + rows.length : null}
          total={total}
          prevHref={page > 1 ? href(page - 1) : null}
          nextHref={from + rows.length < total && rows.length > 0 ? href(page + 1) : null}
        />
      )}
    </Section>
  )
}

type Reason = ImportRunPage['refusalReasons'][number]

const nameOf = ({ column, reason }: Pick<Reason, 'column' | 'reason'>) =>
  column === null ? reason : `${column}: ${reason}`

function Reasons({ run, reason }: { run: ImportRunPage; reason: number | null }) {
  const columns: Column<Reason>[] = [
    {
      key: 'reason',
      header: 'Why',
      phone: 'whole',
      cell: (one) => (
        <>
          {one.column !== null && <b className="font-[650]">{one.column}: </b>}
          {one.reason}
        </>
      ),
    },
    {
      key: 'remedy',
      header: 'What to do',
      phone: 'line',
      phoneLabel: 'What to do',
      cell: ({ remedy }) => remedy,
    },
    {
      key: 'rows',
      header: 'Rows',
      phone: 'second',
      align: 'end',
      cell: ({ number, rows }) =>
        number === reason ? (
          <span aria-current="true">
            <Count of={rows} />, shown below
          </span>
        ) : (
          <a href={refusedHref(run.id, number, 1)}>
            <Count of={rows} /> <span className="wide:sr-only">{rows === 1 ? 'row' : 'rows'}</span>
          </a>
        ),
    },
  ]
  return (
    <>
      <DataTable
        caption="Reasons for refusing rows, the most frequent first"
        columns={columns}
        rows={run.refusalReasons}
        rowKey={({ number }) => String(number)}
      />
      {reason !== null && (
        <p className="reach pt-2">
          <a href={refusedHref(run.id, null, 1)}>
            All <Count of={run.refused} /> refused rows
          </a>
        </p>
      )}
    </>
  )
}
