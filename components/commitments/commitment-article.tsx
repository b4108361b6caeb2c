import { TakeAlong } from '@/components/profiles/take-along'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentState } from '@/lib/domain/commitment-state'
import { answerStates } from '@/lib/domain/commitment-terms'
import { commitmentKindWords } from '@/lib/domain/words'
import type { CommitmentPage } from '@/lib/queries/commitments/commitment-page'
import { CommitmentEvidence } from './commitment-evidence'
import { CommitmentFacts } from './commitment-facts'
import { CommitmentStates } from './commitment-states'
import { OnForm } from './on-form'
import { onWords } from './on-words'
import { StateOn } from './state-on'

type ArticleProps = {
  commitment: CommitmentPage
  /** The day as of which its state is said. */
  on: Date
  today: Date
  problems: readonly ParamProblem[]
}

/** A commitment's page: its terms, where it stands on a day and why, what it has been, and every word that bears on it. */
export function CommitmentArticle({ commitment, on, today, problems }: ArticleProps) {
  const { slug, title, kind, terms: words, company, sinceThen, citations } = commitment
  const address = addressOf.commitment(slug)
  return (
    <div className="sheets">
      <Crumb href="/commitments" parent="Commitments">
        {title}
      </Crumb>
      <PageHead
        title={title}
        standfirst={`${company.name}: ${commitmentKindWords[kind].toLowerCase()}`}
        actions={<CopyLink href={address} />}
      />
      <ParamProblems problems={problems} />
      <Columns
        main={
          <>
            <p className="max-w-[62ch] font-serif text-quote">{words}</p>
            {sinceThen && (
              <p className="mt-2 max-w-[62ch]">
                <strong className="font-semibold">Since then: </strong>
                {sinceThen}
              </p>
            )}
            {!answerStates[kind] && <Standing commitment={commitment} on={on} today={today} />}
          </>
        }
        aside={<CommitmentFacts commitment={commitment} />}
      />
      <CommitmentEvidence citations={citations} />
      <TakeAlong record={`/api/v1/commitments/${slug}`} />
    </div>
  )
}

function Standing({ commitment, on, today }: Omit<ArticleProps, 'problems'>) {
  const terms = termsOf(commitment)
  const state = commitmentState(terms, on)
  return (
    <Section
      title="Where it stands"
      id="state"
      note="It follows from its terms and from dated evidence for and against it, and from nothing else."
    >
      <p className="text-quote">
        <strong className="font-semibold">{onWords(on, today)}: </strong>
        <StateOn state={state} />
      </p>
      <OnForm action={addressOf.commitment(commitment.slug)} on={on} />
      <CommitmentStates commitment={commitment} terms={terms} on={on} today={today} />
    </Section>
  )
}
