import { DatedText } from '@/components/ui/dated-text'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { answerStates } from '@/lib/domain/commitment-terms'
import { commitmentKindWords } from '@/lib/domain/words'
import type { CommitmentPage } from '@/lib/queries/commitments/commitment-page'
import { CommitmentUntil, inferredFrom } from './commitment-when'

/** What a commitment binds to, whom, from when until when, and what stands before and after it. */
export function CommitmentFacts({ commitment }: { commitment: CommitmentPage }) {
  const answers = answerStates[commitment.kind] !== undefined
  return (
    <Section title={answers ? 'The answer' : 'Its terms'} rule="light">
      <DefinitionList
        items={[...partyItems(commitment), ...termItems(commitment, answers), ...othersOf(commitment)]}
      />
      {commitment.untilInferred && (
        <p className="max-w-[62ch] text-small text-soft">
          No source gives the day on which it ends: it is {inferredFrom(commitment.untilText)}.
        </p>
      )}
    </Section>
  )
}

function partyItems({ company, kind, product, technology, askedBy }: CommitmentPage): Definition[] {
  const items: Definition[] = [
    { term: 'Company', value: <a href={addressOf.company(company.slug)}>{company.name}</a> },
    { term: 'Kind', value: commitmentKindWords[kind] },
  ]
  if (product) items.push({ term: 'Product', value: product.name })
  if (technology) items.push({ term: 'Technology', value: technology.name })
  if (askedBy) items.push({ term: 'Asked by', value: askedBy })
  return items
}

function termItems(commitment: CommitmentPage, answers: boolean): Definition[] {
  const { fromEarliest, fromLatest, fromText } = commitment
  const from = <DatedText earliest={fromEarliest} latest={fromLatest} text={fromText} />
  if (answers || commitment.momentary) return [{ term: 'On', value: from }]
  const notSaid = <Unknown>not said in the sources held</Unknown>
  return [
    { term: 'From', value: from },
    { term: 'Until', value: <CommitmentUntil {...commitment} /> },
    { term: 'Scope', value: commitment.scope ?? notSaid },
    { term: 'Exceptions', value: commitment.exceptions ?? notSaid },
  ]
}

type Other = CommitmentPage['predecessors'][number]

function othersOf({ predecessors, successor, kind, momentary }: CommitmentPage): Definition[] {
  const items = predecessors.map(
    (other): Definition => ({ term: 'In place of', value: <Other other={other} /> }),
  )
  if (successor) items.push({ term: 'Replaced by', value: <Other other={successor} /> })
  else if (!momentary && answerStates[kind] === undefined)
    items.push({ term: 'Replaced by', value: <Unknown>no record of a successor</Unknown> })
  return items
}

function Other({ other: { slug, title, fromEarliest, fromLatest, fromText } }: { other: Other }) {
  return (
    <>
      <a href={addressOf.commitment(slug)}>{title}</a>,{' '}
      <PartialDateText earliest={fromEarliest} latest={fromLatest} text={fromText} />
    </>
  )
}
