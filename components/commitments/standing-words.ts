import type { StandingWord } from '@/lib/search-params/commitments'

/** What the filter calls where commitments stand. */
export const standingWords: Record<StandingWord, string> = {
  'in-force': 'In force',
  expired: 'Expired',
  'expired-without-successor': 'Expired without successor',
  replaced: 'Replaced',
  broken: 'Broken',
  unknown: 'Unknown',
  'not-begun': 'Not begun',
  'past-act': 'Done or said once',
  answer: 'An answer, no promise',
}
