import { Unknown } from '@/components/ui/unknown'
import { formatCount } from '@/lib/domain/format-number'
import type { Share } from './register-table'

type ShareProps = { share: Share; href: string | null; of: string }

/** How many of how many. Where the ledger has no record it says so: that is not the same as none. */
export function ShareCell({ share: { listed, documented }, href, of }: ShareProps) {
  if (listed === 0 && documented === 0) return <Unknown>not listed</Unknown>
  if (documented === 0) return <Unknown>no record of&nbsp;{formatCount(listed)}</Unknown>
  const number = href ? (
    <a href={href}>
      {formatCount(documented)}
      <span className="sr-only"> documented: {of}</span>
    </a>
  ) : (
    formatCount(documented)
  )
  if (documented > listed)
    return (
      <>
        {number}
        <small>{listed === 0 ? 'of another type there' : `${formatCount(listed)} of this type there`}</small>
      </>
    )
  return (
    <>
      {number} of {formatCount(listed)}
    </>
  )
}

/** A share as a bar from zero to all; the number stands beside it. No record has no bar: it is not a share of zero. */
export function ShareBar({ share: { listed, documented } }: { share: Share }) {
  if (documented === 0 || listed === 0) return null
  const width = Math.min(100, (documented / listed) * 100)
  return (
    <svg aria-hidden="true" width="100%" height="6" className="mt-1 ml-auto block max-w-28 wide:max-w-32">
      <rect className="fill-rule" width="100%" height="6" />
      <rect className="fill-blue" width={`${width.toFixed(2)}%`} height="6" />
    </svg>
  )
}

/** A share in per cent, rounded, in words where it is under one: `14 %`, `under 1 %`. */
export function percentWords({ listed, documented }: Share): string {
  if (listed === 0) return 'not listed'
  if (documented === 0) return 'no record'
  const share = (documented / listed) * 100
  if (share < 1) return 'under 1\u00a0%'
  // All is said of all alone.
  return `${documented < listed ? Math.min(99, Math.round(share)) : 100}\u00a0%`
}
