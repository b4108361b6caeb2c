import type { ReactNode } from 'react'

/** Nothing to show: says so, and what to do next. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-[62ch] border-y border-rule py-5">
      <p className="font-serif text-quote font-[560]">{title}</p>
      <p className="mt-1 text-soft">{children}</p>
    </div>
  )
}
