'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <>
      <PageHead title="This page could not be made" />
      <EmptyState title="The fault is ours, and it has been recorded.">
        Wait a moment and try again, or begin at <a href="/">the first page</a>.
        {error.digest && <> When you write to us, name the fault: {error.digest}.</>}
      </EmptyState>
      <button type="button" onClick={reset} className="button mt-4">
        Try again
      </button>
    </>
  )
}
