import { Tag } from '@/components/ui/tag'
import { type Difference, differenceWords } from '@/lib/domain/claims'

/** In which ways two claims differ: a word each, its meaning on pointing and read aloud. */
export function DifferenceTags({ kinds }: { kinds: readonly Difference[] }) {
  return kinds.map((kind) => (
    <span key={kind} title={differenceWords[kind].meaning}>
      <Tag>
        {differenceWords[kind].short}
        <span className="sr-only">: {differenceWords[kind].meaning}</span>
      </Tag>{' '}
    </span>
  ))
}
