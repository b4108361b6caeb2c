import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Written } from '@/components/ui/written'

export const metadata = { title: 'Not in the ledger' }

export default function NotFound() {
  return (
    <Written as="div">
      <PageHead title="This page is not in the ledger" />
      <EmptyState title="The address may be mistyped, or the record never was here.">
        A record that was withdrawn keeps its page and says why. Search above, or begin with the{' '}
        <a href="/companies">companies</a>, the <a href="/agencies">agencies</a> or the{' '}
        <a href="/evidence">evidence</a>.
      </EmptyState>
    </Written>
  )
}
