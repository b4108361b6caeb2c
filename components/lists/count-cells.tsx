import { Unknown } from '@/components/ui/unknown'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'

type CountProps = { href: string; count: number; of: string }

/** How many partnerships somebody has, as a link to them; the word is seen where no header stands above. */
export function PartnershipCount({ href, count, of }: CountProps) {
  if (count === 0) return <Unknown>no record</Unknown>
  return (
    <a href={href}>
      {formatCount(count)}
      <span className="wide:sr-only print:sr-only">{count === 1 ? ' partnership' : ' partnerships'}</span>
      <span className="sr-only"> of {of}</span>
    </a>
  )
}

/** The column of these counts, but for its cells and what makes it sortable. */
export const partnershipsColumn = {
  key: 'partnerships',
  header: 'Partnerships',
  phone: 'aside',
  align: 'end',
  nowrap: true,
} as const

/** How many of something somebody has, as a link to them; `many` is heard, not seen. */
export function CountOf({ href, count, many, of }: CountProps & { many: string }) {
  if (count === 0) return <Unknown>no record</Unknown>
  return (
    <a href={href}>
      {formatCount(count)}
      <span className="sr-only">{` ${many} of ${of}`}</span>
    </a>
  )
}

/** The column of the latest evidence, but for what makes it sortable. */
export const latestColumn = {
  key: 'latest',
  header: 'Latest evidence',
  phone: 'line',
  phoneLabel: 'Latest evidence',
  align: 'end',
  nowrap: true,
  cell: LatestCell,
} as const

function LatestCell({ latest }: { latest: Date | null }) {
  return latest ? (
    <time dateTime={latest.toISOString().slice(0, 10)}>{formatDay(latest)}</time>
  ) : (
    <Unknown>not dated</Unknown>
  )
}
