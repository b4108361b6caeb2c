import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { commitmentKindWords } from '@/lib/domain/words'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import { Marks } from './marks'
import { Rest } from './rest'

/** What a company promised and how it answered: terms, where it stands today, what happened since. */
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
          <li key={commitment.slug} className="border-t border-hair py-2.5">
            <Commitment commitment={commitment} state={states.get(commitment.slug)} />{' '}
            <Marks of={commitment.citations.map(({ evidence }) => evidence.id)} notes={notes} />
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

function Commitment({ commitment, state }: { commitment: CommitmentItem; state: string | undefined }) {
  const { slug, kind, title, terms, company, askedBy, sinceThen, fromEarliest, fromLatest, fromText } =
    commitment
  return (
    <>
      <h3 className="font-serif text-table font-[620]">
        <a href={addressOf.commitment(slug)}>{title}</a>
      </h3>
      <p className="text-small text-soft">
        {company.name} · {commitmentKindWords[kind]} ·{' '}
        <PartialDateText earliest={fromEarliest} latest={fromLatest} text={fromText} />
        {askedBy && ` · asked by ${askedBy}`}
      </p>
      {state && (
        <p className="text-small font-semibold">
          Today: {state}
          {commitment.untilInferred && ' (end concluded from the terms)'}
        </p>
      )}
      <span className="text-small">
        {terms}
        {sinceThen && ` Since then: ${sinceThen}`}
      </span>
    </>
  )
}
