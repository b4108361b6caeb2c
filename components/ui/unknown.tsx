import type { ReactNode } from 'react'

/** What is not known, said in soft ink: `no record (not searched)`, `amount not given`. Never an empty cell. */
export function Unknown({ children }: { children: ReactNode }) {
  return <span className="text-soft">{children}</span>
}
