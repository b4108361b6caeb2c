import { CommitmentWhen } from '@/components/commitments/commitment-when'
import { StateOn } from '@/components/commitments/state-on'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { CommitmentState } from '@/lib/domain/commitment-state'
import { answerStates } from '@/lib/domain/commitment-terms'
import { commitmentKindWords } from '@/lib/domain/words'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import { Marks } from './marks'
import { Rest } from './rest'

/** What a company promised and how it answered: terms, where it stands today, what happened since, what speaks against it. */
export function DossierCommitments({ dossier }: { dossier: Dossier }) {
  const { words, states, pages, notes } = dossier
  if (words.commitments.length === 0) return null
  return (
    <Section
      title="Commitments and answers"
      id="commitments"
      note="Where each stands today follows from its own terms; whether it was kept is for evidence to say."
    >
      <ul className="max-w-[75ch]">
        {words.commitments.map((commitment) => (
          <li key={commitment.slug} className="border-t border-hair py-2.5 text-small">
            <Commitment commitment={commitment} state={states.get(commitment.slug)} />{' '}
            <Marks of={evidenceOf(commitment, false)} notes={notes} />
            {evidenceOf(commitment, true).length > 0 && (
              <p className="text-small text-con">
                Evidence against it: <Marks of={evidenceOf(commitment, true)} notes={notes} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <Rest
        shown={words.commitments.length}
        total={words.commitments.length}
        label="its commitments and answers"
        page={pages.commitments}
        notes={notes}
      />
    </Section>
  )
}

const evidenceOf = ({ citations }: CommitmentItem, against: boolean) =>
  citations.filter(({ stance }) => (stance === 'contradicts') === against).map(({ evidence }) => evidence.id)

type CommitmentProps = { commitment: CommitmentItem; state: CommitmentState | undefined }

function Commitment({ commitment, state }: CommitmentProps) {
  const { slug, kind, title, terms, company, askedBy, sinceThen, scope, exceptions, momentary } = commitment
  return (
    <>
      <h3 className="font-serif text-table font-[620]">
        <a href={addressOf.commitment(slug)}>{title}</a>
      </h3>
      <p className="text-small text-soft">
        {company.name} · {commitmentKindWords[kind]} ·{' '}
        <CommitmentWhen commitment={commitment} moment={momentary || answerStates[kind] !== undefined} />
        {askedBy && ` · asked by ${askedBy}`}
      </p>
      {state && (
        <p className="text-small font-semibold">
          Today: <StateOn state={state} />
        </p>
      )}
      <span>
        {terms}
        {scope && ` Scope: ${scope}`}
        {exceptions && ` Exceptions: ${exceptions}`}
        {sinceThen && ` Since then: ${sinceThen}`}
      </span>
    </>
  )
}
