import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import type { ClaimConflict } from '@/lib/queries/figures/conflicts'
import { ConflictList } from './conflict-list'

type ConflictSectionProps = { conflicts: readonly ClaimConflict[]; rule?: 'heavy' | 'light' }

/** Claims that cannot both hold, on the page of a figure or of one of the claims; nothing where there are none. */
export function ConflictSection({ conflicts, rule = 'heavy' }: ConflictSectionProps) {
  if (conflicts.length === 0) return null
  const open = conflicts.filter(({ status }) => status === 'open').length
  return (
    <Section
      title={formatCounted(conflicts.length, 'contradiction', 'contradictions')}
      id="conflicts"
      rule={rule}
      note={
        <>
          {open > 0 ? `${formatCounted(open, 'is', 'are')} not explained. ` : ''}
          Found by comparing claims of the same thing. <a href="/figures/conflicts">How, and all of them</a>
        </>
      }
    >
      <ConflictList conflicts={conflicts} />
    </Section>
  )
}
