import { CellTable } from '@/components/evidence/cell-table'
import { Columns } from '@/components/ui/columns'
import { Crumb } from '@/components/ui/crumb'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { RefusedRowPage } from '@/lib/queries/data/refused-row'
import { Wrong } from './refused-table'

/** A refused row by itself: why, what to do, and its cells as the register writes them. */
export function RefusedArticle({ row }: { row: RefusedRowPage }) {
  const { position, file, line, reason, remedy, cells, run } = row
  const { dataset } = run
  const href = (other: number) => addressOf.refusedRow(run.id, other)
  return (
    <>
      <Crumb href={`${addressOf.run(run.id)}#refused`} parent={`Run ${run.id}`}>
        refused row {formatCount(position)}
      </Crumb>
      <PageHead title="A row that was refused" standfirst={`${reason}. It is not in the ledger.`} />
      <Columns
        main={
          <Section title="The row as written" rule="light">
            {cells && cells.length > 0 ? (
              <CellTable cells={cells} />
            ) : (
              <p className="max-w-[62ch] text-soft">Its cells could not be read.</p>
            )}
          </Section>
        }
        aside={
          <Section title="Why, and what to do" rule="light">
            <DefinitionList
              items={[
                { term: 'What is wrong', value: <Wrong row={row} /> },
                { term: 'Why', value: reason },
                { term: 'What to do', value: remedy },
                { term: 'File', value: fileName(file), mono: true },
                { term: 'Line', value: formatCount(line) },
                { term: 'Register', value: <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a> },
                {
                  term: 'Run',
                  value: <a href={addressOf.run(run.id)}>read on {formatDay(run.startedAt)}</a>,
                },
              ]}
            />
          </Section>
        }
      />
      <Pager
        from={position}
        to={position}
        total={run.refused}
        prevHref={position > 1 ? href(position - 1) : null}
        nextHref={position < run.refused ? href(position + 1) : null}
      />
    </>
  )
}
