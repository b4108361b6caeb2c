import type { ReactNode } from 'react'

/** What somebody asks, answers or claims in the ledger's words, and beside it the evidence; one below the other on a phone. */
export function StatementItem({ id, says, words }: { id?: string; says: ReactNode; words: ReactNode }) {
  return (
    <li
      id={id}
      className="grid gap-x-10 gap-y-2 border-t border-hair py-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]"
    >
      <div>{says}</div>
      <div className="grid max-w-[72ch] content-start gap-3">{words}</div>
    </li>
  )
}
