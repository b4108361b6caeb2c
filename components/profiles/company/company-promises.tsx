import { Section } from '@/components/ui/section'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { CommitmentEntry, isAnswer } from '../commitment-entry'

/** What a company promised, and how it answered when asked. */
export function CompanyPromises({ profile, today }: { profile: CompanyProfile; today: Date }) {
  const promised = profile.commitments.filter((one) => !isAnswer(one))
  const answered = profile.commitments.filter(isAnswer)
  return (
    <>
      {promised.length > 0 && (
        <Section
          title="Commitments"
          id="commitments"
          note="What it said it would do or not do. Its state today follows from its own terms and from dated evidence for and against it."
        >
          {promised.map((commitment) => (
            <CommitmentEntry key={commitment.slug} commitment={commitment} today={today} />
          ))}
        </Section>
      )}
      {answered.length > 0 && (
        <Section title="Answers when asked" id="answers">
          {answered.map((commitment) => (
            <CommitmentEntry key={commitment.slug} commitment={commitment} today={today} />
          ))}
        </Section>
      )}
    </>
  )
}
