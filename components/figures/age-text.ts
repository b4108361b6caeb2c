import { ageWords } from '@/lib/domain/stale'
import type { ClaimFacts } from '@/lib/queries/figures/figure-story'

/** How old a number was when it was printed, in words; null where our records count something else, or nothing. */
export function ageText(dated: ClaimFacts['dated']): string | null {
  if (!dated?.comparable) return null
  return dated.reached === null ? 'more than the rows ever count' : ageWords(dated.age)
}
