import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
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

/** A promise or an answer: its terms, where it stands today, what happened since, and the words that prove it. */
export function CommitmentEntry({ commitment, today }: { commitment: CommitmentItem; today: Date }) {
  const { slug, kind, title, terms, company, askedBy, sinceThen, citations } = commitment
  const isAnswer = answerKinds.includes(kind)
  return (
    <article
      id={slug}
      className="grid gap-x-10 gap-y-3 border-t border-hair py-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div>
        <h3 className="font-serif text-quote font-[620]">
          <a href={addressOf.commitment(slug)}>{title}</a>
        </h3>
        <p className="text-small text-soft">
          {company.name} · {commitmentKindWords[kind]} ·{' '}
          <When {...commitment} momentary={commitment.momentary || isAnswer} />
        </p>
        {!isAnswer && <p className="mt-1 font-semibold">Today: {commitmentState(commitment, today).words}</p>}
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

type WhenProps = Pick<
  CommitmentItem,
  | 'fromEarliest'
  | 'fromLatest'
  | 'fromText'
  | 'untilEarliest'
  | 'untilLatest'
  | 'untilText'
  | 'untilInferred'
  | 'momentary'
>

function When({ momentary, untilInferred, ...dates }: WhenProps) {
  const from = (
    <PartialDateText earliest={dates.fromEarliest} latest={dates.fromLatest} text={dates.fromText} />
  )
  if (momentary) return from
  const hasEnd = dates.untilEarliest || dates.untilLatest
  if (!dates.fromEarliest && !dates.fromLatest && !hasEnd) return <>no dates given</>
  return (
    <>
      {dates.fromEarliest && 'from '}
      {from}
      {hasEnd ? ' until ' : ', no end given'}
      {hasEnd && (
        <PartialDateText earliest={dates.untilEarliest} latest={dates.untilLatest} text={dates.untilText} />
      )}
      {hasEnd && untilInferred && ' (end concluded from the terms)'}
    </>
  )
}
