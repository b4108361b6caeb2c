import { EmptyState } from '@/components/ui/empty-state'
import { LinkList } from '@/components/ui/link-list'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import type { Narrower } from '@/lib/search-params/narrower'

type UnavailablePageProps = {
  /** Whether the question met its time limit; otherwise the database cannot be asked. */
  tooLong: boolean
  /** The time limit. */
  seconds: number
  narrower: readonly Narrower[]
  /** The same list without filters. */
  whole: string | null
}

/** Says in plain words why there is no answer now, and what to ask instead. */
export function UnavailablePage({ tooLong, seconds, narrower, whole }: UnavailablePageProps) {
  if (!tooLong) {
    return (
      <>
        <PageHead title="The ledger cannot be asked now" />
        <EmptyState title="Too many ask at once, or its database is being looked after.">
          Nothing is lost. Wait a few seconds and open the address again.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHead title="This question took too long" />
      <EmptyState title={`It was ended after ${formatCounted(seconds, 'second', 'seconds')}.`}>
        Nothing is wrong with the ledger: it holds too much to answer this at once. Ask for less, with fewer
        words or one filter more, or open the address again when fewer people are reading.
      </EmptyState>
      {(narrower.length > 0 || whole !== null) && (
        <Section title="Narrower questions" id="narrower">
          <LinkList
            links={[
              ...narrower.map(({ name, value, href }) => ({
                href,
                label: `The same, with ${name}: ${value.replaceAll('_', ' ')}`,
              })),
              ...(whole === null ? [] : [{ href: whole, label: 'The list without filters' }]),
            ]}
          />
        </Section>
      )}
    </>
  )
}
