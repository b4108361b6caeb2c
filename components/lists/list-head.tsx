import type { ReactNode } from 'react'
import { CopyLink } from '@/components/ui/copy-link'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCount } from '@/lib/domain/format-number'

type ListHeadProps = {
  title: string
  total: number
  nouns: readonly [one: string, many: string]
  /** What is shown, in words after the count. */
  phrases: readonly (string | null)[]
  /** Whether filters are in force: then the count is of what matches. */
  filtered: boolean
  /** The canonical address of this view. */
  href: string
  /** Where it says how the count came about. */
  countedHref: string
  problems: readonly ParamProblem[]
  /** Where its parameters are described. */
  helpHref: string
  /** What was searched instead of what was typed. */
  corrected: string | null
  typed: string | null
  /** What can be done with all of it: take it along. */
  children: ReactNode
}

/** The title of a list, a sentence that says what is shown, its address, and what of the address was not understood. */
export function ListHead(props: ListHeadProps) {
  const { title, total, nouns, phrases, filtered, href, countedHref, problems, corrected, typed } = props
  const said = phrases.filter((phrase) => phrase !== null)
  const [first = null, ...others] = filtered ? said : [`in all`, ...said]
  return (
    <>
      <PageHead
        title={title}
        actions={
          <span role="status">
            <b className="text-ink">{formatCount(total)}</b> {nouns[total === 1 ? 0 : 1]}
            {first && ` ${first}`}
            {others.map((phrase) => `, ${phrase}`)}
          </span>
        }
      />
      <div className="list-actions">
        <p className="reach mt-3 print:hidden">
          <CopyLink href={href} label="copy link to this view" /> ·{' '}
          <a href={countedHref}>how this was counted</a>
        </p>
        {props.children}
      </div>
      <ParamProblems problems={problems} helpHref={props.helpHref} />
      {corrected !== null && (
        <p className="my-3 text-table">
          Nothing here has the words “{typed}”. This is the list for <b>{corrected}</b>.
        </p>
      )}
    </>
  )
}
