import type { ReactNode } from 'react'

/** Filters beside what they filter; above it where a table would be cramped beside them. */
export function Browse({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="grid print:block grid-cols-[minmax(0,1fr)] gap-x-9 gap-y-4 border-t-2 border-ink pt-4 broad:grid-cols-[230px_minmax(0,1fr)]">
      {filters}
      <div>{children}</div>
    </div>
  )
}
