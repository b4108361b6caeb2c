import { formatCount } from '@/lib/domain/format-number'
import { Written } from './written'

type PagerProps = {
  /** Positions of the first and last row shown, counted from 1; null where a page does not know its place. */
  from: number | null
  to: number | null
  total: number
  prevHref: string | null
  nextHref: string | null
  /** The first and the last page, where there is a way to them. */
  firstHref?: string | null
  lastHref?: string | null
}

/** The pages before and after, the first and the last, and where in the list one is. */
export function Pager({ from, to, total, prevHref, nextHref, firstHref, lastHref }: PagerProps) {
  const place = from !== null && to !== null ? `${formatCount(from)}–${formatCount(to)} of ` : ''
  return (
    <Written as="nav" aria-label="Pages" className="pager">
      <p className="mr-auto">
        {place}
        {formatCount(total)}
        {place === '' && ' in all'}
      </p>
      {firstHref !== undefined && (
        <PageLink href={firstHref} rel="first">
          first
        </PageLink>
      )}
      <PageLink href={prevHref} rel="prev">
        ← previous
      </PageLink>
      <PageLink href={nextHref} rel="next">
        next →
      </PageLink>
      {lastHref !== undefined && (
        <PageLink href={lastHref} rel="last">
          last
        </PageLink>
      )}
    </Written>
  )
}

function PageLink({ href, rel, children }: { href: string | null; rel: string; children: string }) {
  if (href === null) return <span className="screen-only page-link invisible">{children}</span>
  return (
    <a href={href} rel={rel} className="screen-only page-link">
      {children}
    </a>
  )
}
