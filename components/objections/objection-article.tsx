import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { withdrawnAddress } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { objectionStateWords, objectionsPath } from '@/lib/domain/objections'
import type { ObjectionPage } from '@/lib/queries/objections/page'
import { kindWords } from './kind-words'
import { ReachList } from './reach-list'
import { ReplyList } from './reply-list'
import { StepTable } from './step-table'

/** An objection: on what, where it stands and why, its words once they were read, and what may change by it. */
export function ObjectionArticle({ objection }: { objection: ObjectionPage }) {
  const { id, state, filedAt, reach, replies, steps } = objection
  const decision = steps.findLast(({ act }) => act === 'accepted' || act === 'declined')
  const decided = state === 'accepted' || state === 'declined' ? decision : undefined
  return (
    <article>
      <Crumb href={objectionsPath} parent="Objections">
        {id}
      </Crumb>
      <PageHead
        title={`Objection ${id}: ${objectionStateWords[state]}`}
        standfirst={`Sent on ${formatDay(filedAt)}, to version ${objection.ledgerVersion} of the ledger.`}
      />
      <Subject objection={objection} />
      {decided?.reason && (
        <Section title={state === 'accepted' ? 'Why it was accepted' : 'Why it was declined'} id="decision">
          <p className="max-w-[65ch] whitespace-pre-line">{decided.reason}</p>
          {state === 'accepted' && <Correction objection={objection} />}
        </Section>
      )}
      <Section title="What it says" id="words">
        <Words objection={objection} />
      </Section>
      {replies.length > 0 && (
        <Section title="What was replied" id="replies" note="Word for word, each with its document.">
          <ReplyList replies={replies} />
        </Section>
      )}
      <Section
        title="What may change"
        id="reach"
        note={
          state === 'declined'
            ? 'The figures and charts that the record has a part in.'
            : 'The figures and charts that the record has a part in, if the objection is accepted.'
        }
      >
        <ReachList reach={reach} />
      </Section>
      <Section title="History" id="history" note="Each step is kept for good.">
        <StepTable steps={steps} />
      </Section>
    </article>
  )
}

/** What it is about: the record under its name of today, or where it went. */
function Subject({ objection }: { objection: ObjectionPage }) {
  const { kind, recordId, title, record, evidence, evidenceId } = objection
  const href = record ? record.href : withdrawnAddress(kind, recordId)
  return (
    <dl className="grid max-w-[65ch] gap-2 border-l-[3px] border-rule py-0.5 pl-3">
      <div>
        <dt className="text-small text-soft">{kindWords[kind]}</dt>
        <dd className="reach">
          {href ? <a href={href}>{record?.title ?? title}</a> : title}
          {!record && ' (withdrawn since)'}
          {record && record.title !== title && (
            <span className="block text-small text-soft">When it was sent: {title}</span>
          )}
        </dd>
      </div>
      {evidenceId && evidenceId !== recordId && (
        <div>
          <dt className="text-small text-soft">Evidence</dt>
          <dd className="reach">
            <a href={evidence?.href ?? withdrawnAddress('evidence', evidenceId)}>
              {evidence?.title ?? evidenceId}
            </a>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Words({ objection: { words, proofUrl } }: { objection: ObjectionPage }) {
  if (words === null) {
    return (
      <p className="max-w-[65ch]">
        <Unknown>Its words are not shown: an editor has to read them first.</Unknown>
      </p>
    )
  }
  return (
    <>
      <blockquote className="max-w-[65ch] whitespace-pre-line font-serif text-quote">{words}</blockquote>
      <p className="mt-2 max-w-[65ch] text-small text-soft">
        The words of whoever sent it, not the ledger’s.
        {proofUrl && (
          <>
            {' '}
            It names{' '}
            <a href={proofUrl} rel="nofollow noreferrer ugc" className="break-all">
              {proofUrl}
            </a>
            .
          </>
        )}
      </p>
    </>
  )
}

function Correction({ objection: { correctedVersion } }: { objection: ObjectionPage }) {
  return (
    <p className="mt-2 max-w-[65ch]">
      {correctedVersion === null
        ? 'The correction is not in the ledger yet.'
        : `Version ${correctedVersion} of the ledger has the correction.`}
    </p>
  )
}
