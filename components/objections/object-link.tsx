import { newObjectionHref, type ObjectedRecord } from '@/lib/domain/objections'

type ObjectLinkProps = {
  record: ObjectedRecord
  evidence?: string | undefined
  /** What is heard behind the words: "this claim". */
  what: string
}

/** The way to object to a record that stands among others on a page. */
export function ObjectLink({ record, evidence, what }: ObjectLinkProps) {
  return (
    <p className="screen-only reach text-small">
      <a href={newObjectionHref(record, evidence)} rel="nofollow">
        Something wrong<span className="sr-only"> with {what}</span>?
      </a>
    </p>
  )
}
