import { formatCount } from '@/lib/domain/format-number'

type PagerProps = {
  /** Positions of the first and last row shown, counted from 1; null where a page does not know its place. */
  from: number | null
  to: number | null
  total: number
  prevHref: string | null
  nextHref: string | null
}

/** Previous and next page, and where in the list one is. */
export function Pager({ from, to, total, prevHref, nextHref }: PagerProps) {
  const place = from !== null && to !== null ? `${formatCount(from)}–${formatCount(to)} of ` : ''
  return (
    <div className="flex items-center justify-between gap-4 pt-2 text-table text-soft">
      <PageLink href={prevHref} rel="prev">
        ← previous
      </PageLink>
      <p>
        {place}
        {formatCount(total)}
        {place === '' && ' in all'}
      </p>
      <PageLink href={nextHref} rel="next">
        next →
      </PageLink>
    </div>
  )
}

function PageLink({ href, rel, children }: { href: string | null; rel: 'prev' | 'next'; children: string }) {
  if (href === null) return <span className="screen-only invisible">{children}</span>
  return (
    <a href={href} rel={rel} className="screen-only inline-flex min-h-11 items-center wide:min-h-8">
      {children}
    </a>
  )
}
