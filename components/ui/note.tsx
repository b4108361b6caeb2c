import type { ReactNode } from 'react'

/** A remark on what stands above: how it was counted, what is uncertain. `con` speaks against it. */
export function Note({ tone = 'plain', children }: { tone?: 'plain' | 'con'; children: ReactNode }) {
  const edge = tone === 'con' ? 'border-con' : 'border-rule'
  return <div className={`my-3 max-w-[65ch] border-l-[3px] py-0.5 pl-3 text-table ${edge}`}>{children}</div>
}
