import { CommitmentWhen } from '@/components/commitments/commitment-when'
import { onWords } from '@/components/commitments/on-words'
import { StateOn } from '@/components/commitments/state-on'
import { addressOf } from '@/lib/domain/addresses'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentState } from '@/lib/domain/commitment-state'
import { commitmentKindWords } from '@/lib/domain/words'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import { Slips } from './slips'
import { SpeaksAgainst } from './speaks-against'

/** Kinds that answer a question and promise nothing. */
export const answerKinds: readonly CommitmentItem['kind'][] = [
  'declined_to_comment',
  'no_response',
  'not_given',
]

/** Whether it answers a question and promises nothing. */
export const isAnswer = ({ kind }: Pick<CommitmentItem, 'kind'>): boolean => answerKinds.includes(kind)

type EntryProps = {
  commitment: CommitmentItem
  today: Date
  /** The day as of which its state is said, where it is not today. */
  on?: Date
}

/** A promise or an answer: its terms, where it stands on a day, what happened since, and the words that prove it. */
export function CommitmentEntry({ commitment, today, on = today }: EntryProps) {
  const { slug, kind, title, terms, company, askedBy, sinceThen, citations } = commitment
  const answers = isAnswer(commitment)
  return (
    <article
      id={slug}
      className="grid break-inside-avoid gap-x-10 gap-y-3 border-t border-hair py-4 wide:grid-cols-2 print:grid-cols-2"
    >
      <div>
        <h3 className="font-serif text-quote font-[620]">
          <a href={addressOf.commitment(slug)}>{title}</a>
        </h3>
        <p className="text-small text-soft">
          {company.name} · {commitmentKindWords[kind]} ·{' '}
          <CommitmentWhen commitment={commitment} moment={commitment.momentary || answers} />
        </p>
        {!answers && (
          <p className="mt-1 font-semibold">
            {onWords(on, today)}: <StateOn state={commitmentState(termsOf(commitment), on)} />
          </p>
        )}
        <p className="mt-1 max-w-[62ch] text-table">{terms}</p>
        {askedBy && <p className="mt-1 text-table">Asked by {askedBy}.</p>}
        {sinceThen && (
          <p className="mt-1 max-w-[62ch] text-table">
            <strong className="font-semibold">Since then: </strong>
            {sinceThen}
          </p>
        )}
      </div>
      <div className="grid content-start gap-3">
        <Slips citations={citations.filter(({ stance }) => stance !== 'contradicts')} />
        <SpeaksAgainst citations={citations} />
      </div>
    </article>
  )
}
