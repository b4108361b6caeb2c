import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'

/** Who speaks the words, in the role the source gives; null where the source itself does. */
export function speakerText({ speaker, speakerLost }: Pick<WordsEvidence, 'speaker' | 'speakerLost'>) {
  if (speaker) {
    return (
      <>
        <a href={addressOf.person(speaker.slug)}>{speaker.name}</a>, {speaker.role}
      </>
    )
  }
  return speakerLost ? <Unknown>The text as held does not name the speaker.</Unknown> : null
}
