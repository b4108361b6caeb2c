import { Fragment } from 'react'
import { formatCounted } from '@/lib/domain/format-number'

/** Longer texts are folded, and of the longest not everything is shown. */
const folded = 600
const longest = 20_000

/** A text as a record writes it, letter for letter; a long one unfolds. Addresses in it can be followed. */
export function WrittenText({ text: value }: { text: string }) {
  if (value.length <= folded) return <Written text={value} />
  return (
    <>
      <Written text={`${value.slice(0, folded)}…`} />
      <details>
        <summary className="inline-flex min-h-11 items-center text-small text-blue underline wide:min-h-7">
          All {formatCounted(value.length, 'letter', 'letters')}
        </summary>
        <Written text={value.slice(0, longest)} />
        {value.length > longest && (
          <p className="text-small text-soft">Cut here: the register’s file has the rest of this cell.</p>
        )}
      </details>
    </>
  )
}

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

/** Words as written, addresses in them as links. */
function Written({ text }: { text: string }) {
  const parts = text
    .split(address)
    .map((words, index) => ({ key: `${index}`, words, isAddress: index % 2 === 1 }))
  return (
    <span className="block max-w-[75ch] whitespace-pre-line [overflow-wrap:anywhere]">
      {parts.map(({ key, words, isAddress }) =>
        isAddress ? (
          <a key={key} href={words} rel="nofollow noopener">
            {words}
          </a>
        ) : (
          <Fragment key={key}>{words}</Fragment>
        ),
      )}
    </span>
  )
}
