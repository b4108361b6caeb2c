/** A text cut in three: what comes before the proving words, the words, what comes after. */
export type MarkedText = { before?: string | undefined; marked: string; after?: string | undefined }

/** The three parts, joined exactly as they are in the source, the middle one marked. */
export function PassageText({ before = '', marked, after = '' }: MarkedText) {
  return (
    <>
      {before}
      <mark>{marked}</mark>
      {after}
    </>
  )
}

type PassageProps = MarkedText & {
  /** The fragment that leads to the marked words. */
  id?: string
}

/** A quote in its passage, set for reading; line breaks of the source are kept. */
export function PassageWithMark({ id, ...text }: PassageProps) {
  return (
    <p id={id} className="max-w-[62ch] font-serif text-passage whitespace-pre-line">
      <PassageText {...text} />
    </p>
  )
}
