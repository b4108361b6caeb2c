import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import { newObjectionHref, type ObjectedRecord, objectionHref } from '@/lib/domain/objections'
import type { ObjectionsOfRecord } from '@/lib/queries/objections/of-record'
import { ReplyList } from './reply-list'

type SomethingWrongLineProps = {
  record: ObjectedRecord
  evidence?: string | undefined
  /** Null where they cannot be asked for now. */
  objections: ObjectionsOfRecord | null
}

/** What was replied about a record; how many objections are open, if any; and the way to object. */
export function SomethingWrongLine({ record, evidence, objections }: SomethingWrongLineProps) {
  const replies = objections?.replies ?? []
  const open = objections !== null && objections.open > 0 && objections.newest !== null
  return (
    <>
      {replies.length > 0 && (
        <Section title="What was replied" id="replies" note="Word for word, to objections to this record.">
          <ReplyList replies={replies} />
        </Section>
      )}
      <p className={open ? 'reach mt-8 text-small text-soft' : 'screen-only reach mt-8 text-small text-soft'}>
        <span className="screen-only">
          <a href={newObjectionHref(record, evidence)} rel="nofollow">
            Something wrong?
          </a>{' '}
        </span>
        {objections && objections.open > 0 && objections.newest !== null && (
          <a href={objectionHref(objections.newest)}>
            {formatCounted(objections.open, 'objection is', 'objections are')} open
          </a>
        )}
      </p>
    </>
  )
}
