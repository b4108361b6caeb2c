import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { RunPage } from '@/lib/queries/data/runs'

type RunPagerProps = { runs: RunPage; path: string; hash?: string }

/** Leads through the pages of a list of runs; says so where a page lies behind the last. */
export function RunPager({ runs: { rows, total, page, size }, path, hash = '' }: RunPagerProps) {
  const href = (other: number) => `${path}${other > 1 ? `?page=${other}` : ''}${hash}`
  const before = (page - 1) * size
  if (rows.length === 0 && total > 0)
    return (
      <EmptyState title="There are not so many pages.">
        <a href={href(1)}>The newest runs</a> are on the first.
      </EmptyState>
    )
  if (total <= size) return null
  return (
    <Pager
      from={before + 1}
      to={before + rows.length}
      total={total}
      prevHref={page > 1 ? href(page - 1) : null}
      nextHref={before + rows.length < total ? href(page + 1) : null}
    />
  )
}
