import { PassageWithMark } from '@/components/ui/passage-with-mark'
import type { PassageAround } from '@/lib/citation/passage-around'

/** The quote in its paragraph. What is left out of a long paragraph is said, not hidden. */
export function PassageBlock({ around }: { around: PassageAround }) {
  const { before, marked, after, moreBefore, moreAfter } = around
  return (
    <>
      <PassageWithMark
        before={`${moreBefore ? '[…] ' : ''}${before}`}
        marked={marked}
        after={`${after}${moreAfter ? ' […]' : ''}`}
      />
      {(moreBefore || moreAfter) && (
        <p className="mt-1 text-micro text-soft">
          […] The paragraph goes on; only what is near the quote is shown.
        </p>
      )}
    </>
  )
}
