import { CopyLink } from '@/components/ui/copy-link'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCount } from '@/lib/domain/format-number'

type ListHeadProps = {
  title: string
  total: number
  /** Whether filters are in force: then the count is of what matches. */
  filtered: boolean
  /** The canonical address of this view. */
  href: string
  /** Where it says how the count came about. */
  countedHref: string
  problems: readonly ParamProblem[]
  /** What was searched instead of what was typed. */
  corrected: string | null
  typed: string | null
}

/** The title of a list, how many records it has, its address, and what of the address was not understood. */
export function ListHead({
  title,
  total,
  filtered,
  href,
  countedHref,
  problems,
  corrected,
  typed,
}: ListHeadProps) {
  return (
    <>
      <PageHead
        title={title}
        actions={
          <>
            <b className="text-ink">{formatCount(total)}</b>{' '}
            {filtered ? (total === 1 ? 'matches' : 'match') : 'in all'}
            <span className="print:hidden">
              {' · '}
              <CopyLink href={href} /> · <a href={countedHref}>how this was counted</a>
            </span>
          </>
        }
      />
      <ParamProblems problems={problems} />
      {corrected !== null && (
        <p className="my-3 text-table">
          No name has the words “{typed}”. This is the list for <b>{corrected}</b>.
        </p>
      )}
    </>
  )
}
