import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { ImportRunPage } from '@/lib/queries/data/import-run'
import type { RefusedRow } from '@/lib/queries/data/refused-rows'
import { RunBrought } from './run-brought'
import { RunEquation } from './run-equation'
import { RunFacts } from './run-facts'
import { RunRefusals } from './run-refusals'
import { TakeBack } from './take-back'

type RunArticleProps = {
  run: ImportRunPage
  reason: number | null
  page: number
  perPage: number
  rows: readonly RefusedRow[]
}

/** A run's page: what became of each row, what they are about, where they come from, and which were refused and why. */
export function RunArticle({ run, ...refused }: RunArticleProps) {
  const { id, dataset, state, startedAt, undoneVersion } = run
  return (
    <>
      <Crumb href={addressOf.dataset(dataset.slug)} parent={dataset.title}>
        run {id}
      </Crumb>
      <PageHead
        title={`${dataset.title}, read on ${formatDay(startedAt)}`}
        actions={<CopyLink href={addressOf.run(id)} />}
      />
      {state === 'undone' && (
        <Note tone="con">
          This run was taken back
          {undoneVersion !== null && ` in version ${formatCount(undoneVersion)} of the ledger`}: what it
          brought is not in the ledger.
        </Note>
      )}
      <RunEquation run={run} />
      <Columns
        main={
          <>
            <Section title={state === 'undone' ? 'What it had brought' : 'What it brought'} rule="light">
              <RunBrought run={run} />
            </Section>
            {state === 'done' && (
              <Section title="Taking it back" rule="light">
                <TakeBack run={run} />
              </Section>
            )}
          </>
        }
        aside={
          <Section title="The reading" rule="light">
            <RunFacts run={run} />
          </Section>
        }
      />
      {run.refused > 0 && <RunRefusals run={run} {...refused} />}
    </>
  )
}
