import type { CommitmentState } from '@/lib/domain/commitment-state'

/** Where a commitment stands, with why where that is not known. */
export function StateOn({ state: { key, words, why } }: { state: CommitmentState }) {
  if (key === 'unknown')
    return (
      <span className="text-soft">
        unknown
        <small className="block">{why}</small>
      </span>
    )
  return <span className={key === 'broken' ? 'text-con' : undefined}>{words}</span>
}
