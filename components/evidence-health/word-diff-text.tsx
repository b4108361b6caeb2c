import type { WordChange } from '@/lib/domain/evidence-health'

/** How words have changed: what is gone struck through, what is new underlined, and both said to who cannot see it. */
export function WordDiffText({ changes }: { changes: readonly WordChange[] }) {
  return changes.map((change, index) => {
    const key = `${index} ${change.kind}`
    if (change.kind === 'same') return <span key={key}>{change.text}</span>
    if (change.kind === 'removed')
      return (
        <del key={key} className="mr-[0.25em] text-con line-through decoration-2">
          <span className="sr-only">[gone: </span>
          {change.text}
          <span className="sr-only">] </span>
        </del>
      )
    return (
      <ins key={key} className="font-[560] text-ok underline decoration-2 underline-offset-[0.2em]">
        <span className="sr-only">[new: </span>
        {change.text}
        <span className="sr-only">] </span>
      </ins>
    )
  })
}
