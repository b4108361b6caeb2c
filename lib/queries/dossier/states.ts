import { termsOf } from '@/lib/domain/commitment-evidence'
import { type CommitmentState, commitmentState } from '@/lib/domain/commitment-state'
import { answerStates } from '@/lib/domain/commitment-terms'
import type { CommitmentItem } from '../profiles/company-words'

/** Where each promise stands on a day, by its slug; answers to questions have no state. */
export function statesOn(
  commitments: readonly CommitmentItem[],
  day: Date,
): ReadonlyMap<string, CommitmentState> {
  const promises = commitments.filter(({ kind }) => !answerStates[kind])
  return new Map(promises.map((promise) => [promise.slug, commitmentState(termsOf(promise), day)]))
}
