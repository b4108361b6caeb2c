import { PartialDateText } from '@/components/ui/partial-date-text'
import { Quote } from '@/components/ui/quote'
import { addressOf } from '@/lib/domain/addresses'
import { objectionHref } from '@/lib/domain/objections'
import type { ObjectionReplyText } from '@/lib/queries/objections/replies'

/** Replies of companies and agencies, word for word, each with its document and its proof. */
export function ReplyList({ replies }: { replies: readonly ObjectionReplyText[] }) {
  return (
    <ol className="grid max-w-[65ch] gap-4">
      {replies.map((reply) => (
        <li key={reply.id}>
          <Quote
            before=""
            marked={reply.exact}
            after=""
            cite={
              <span className="reach">
                {reply.publisher},{' '}
                <PartialDateText
                  earliest={reply.publishedEarliest}
                  latest={reply.publishedLatest}
                  text={reply.publishedText}
                />{' '}
                · <a href={addressOf.source(reply.slug)}>{reply.title}</a> · to{' '}
                <a href={objectionHref(reply.objection)}>objection {reply.objection}</a> ·{' '}
                <a href={addressOf.evidence(reply.id)}>quote</a>
              </span>
            }
          />
        </li>
      ))}
    </ol>
  )
}
