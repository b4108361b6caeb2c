import { Crumb } from '@/components/ui/crumb'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import type { ClaimConflict } from '@/lib/queries/figures/conflicts'
import { ConflictList } from './conflict-list'

const groups = [
  ['open', 'Not explained'],
  ['by_date', 'Resolved by date'],
  ['explained', 'Explained'],
] as const

/** All contradictions that were found among claims, and the rule by which. */
export function ConflictsArticle({ conflicts }: { conflicts: readonly ClaimConflict[] }) {
  const open = conflicts.filter(({ status }) => status === 'open').length
  return (
    <article className="sheets">
      <Crumb href="/figures" parent="Figures">
        Contradictions
      </Crumb>
      <PageHead
        title="Claims that cannot both hold"
        standfirst="The ledger keeps what its sources say, also where they contradict each other. Contradictions are found by comparing, and stay listed until somebody can say why."
        actions={`${formatCounted(conflicts.length, 'contradiction', 'contradictions')}, ${formatCounted(open, 'not explained', 'not explained')}`}
      />
      {conflicts.length === 0 && (
        <EmptyState title="No two claims of the ledger contradict each other.">
          Claims are compared anew whenever this page is opened.
        </EmptyState>
      )}
      {groups.map(([status, title]) => {
        const these = conflicts.filter((conflict) => conflict.status === status)
        if (these.length === 0) return null
        return (
          <Section key={status} title={title} id={status.replace('_', '-')}>
            <ConflictList conflicts={these} />
          </Section>
        )
      })}
      {conflicts.length > 0 && (
        <Downloads name="conflicts" query="" label="Download all of them" hasApi={false} />
      )}
      <Section title="How they are found" id="rule">
        <div className="grid max-w-[62ch] gap-3">
          <p>
            Two claims are compared when they measure the same thing (metric), of the same company and
            agencies, in the same unit and currency.
          </p>
          <p>
            <b>Numbers</b> contradict each other when no number satisfies both and they are of the same time:
            “more than 400” and “1,300” do not, nor do 400 and 1,300 of different days, since what is counted
            grows. A number given without a comparator that ends in two zeros or more may be rounded by half
            of its last place; “about” allows a tenth. Numbers over years are compared where they cover the
            same years.
          </p>
          <p>
            <b>Statements</b> contradict each other when one says that something is so and the other that it
            is not. Where they are of different times, the date resolves it; they stay listed, for whoever
            meets the older one.
          </p>
          <p>
            A contradiction is explained by an editor, in seeds/conflicts.yaml. Why a number differs from a
            figure’s choice stands on the figure’s page.
          </p>
        </div>
      </Section>
    </article>
  )
}
