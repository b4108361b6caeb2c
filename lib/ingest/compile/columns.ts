import { parsePartialDate } from '@/lib/domain/partial-date'
import type { Row } from '../document'
import type { Dated } from '../schemas/common'

/** An interval of days, an open end null. */
export type Interval = { earliest: string | null; latest: string | null }

/** The days of a date as seed files write it; both null where there is none. */
export function daysOf(dated: Dated | undefined): Interval {
  if (dated === undefined) return { earliest: null, latest: null }
  return parsePartialDate(String(typeof dated === 'object' ? dated.date : dated))
}

/** The three columns of a partial date: `began_earliest`, `began_latest`, `began_text`. */
export function dateColumns(name: string, dated: Dated | undefined): Row {
  const { earliest, latest } = daysOf(dated)
  return {
    [`${name}_earliest`]: earliest,
    [`${name}_latest`]: latest,
    [`${name}_text`]: typeof dated === 'object' ? dated.text : null,
  }
}

/** The redirects from a record's slugs of before. */
export function redirects(
  kind: string,
  id: string,
  formerly: readonly string[] | undefined,
): { slug_redirect?: Row[] } {
  if (!formerly) return {}
  return {
    slug_redirect: formerly.map((old_slug) => ({ record_kind: kind, old_slug, record_id: id })),
  }
}
