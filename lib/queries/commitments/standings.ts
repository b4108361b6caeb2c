import { reader } from '@/lib/db/client'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentState } from '@/lib/domain/commitment-state'
import type { CommitmentStateKey, CommitmentTerms } from '@/lib/domain/commitment-terms'
import type { StandingWord } from '@/lib/search-params/commitments'
import { termsSelect } from './terms'

const words: Record<CommitmentStateKey, StandingWord> = {
  not_begun: 'not-begun',
  in_force: 'in-force',
  expired: 'expired',
  replaced: 'replaced',
  broken: 'broken',
  unknown: 'unknown',
  done: 'past-act',
  said: 'past-act',
  asked: 'answer',
  answered: 'answer',
  not_answered: 'answer',
}

/** A commitment, and all words that say where it stands on a day. */
export type Standing = {
  id: string
  kind: CommitmentTerms['kind']
  company: { slug: string; name: string }
  stands: StandingWord[]
}

/** Where each commitment of the ledger stands on a day: by the one rule that pages follow too. */
export async function standingsOn(day: Date): Promise<Standing[]> {
  const rows = await reader.commitment.findMany({
    select: { ...termsSelect, company: { select: { slug: true, name: true } } },
  })
  return rows.map(({ id, company, ...terms }) => ({
    id,
    kind: terms.kind,
    company,
    stands: wordsFor(termsOf(terms), day),
  }))
}

/** `expired` goes with `expired-without-successor` where no other commitment is named that follows. */
function wordsFor(terms: CommitmentTerms, day: Date): StandingWord[] {
  const word = words[commitmentState(terms, day).key]
  return word === 'expired' && !terms.successor ? [word, 'expired-without-successor'] : [word]
}
