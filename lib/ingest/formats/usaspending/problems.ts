import type { Problem } from '@/lib/ingest/import/mapped'
import type { Columns, Meaning } from './columns'

/** A problem in the column of a meaning. */
export const wrong = (
  columns: Columns,
  meaning: Meaning,
  value: string,
  reason: string,
  remedy: string,
): Problem => ({ column: columns.name(meaning), value: value.slice(0, 200), reason, remedy })

export const wrongAmount = (columns: Columns, meaning: Meaning, value: string): Problem =>
  value
    ? wrong(
        columns,
        meaning,
        value,
        'the amount is no decimal number with at most 18 digits before the point and two behind it',
        'write it as -1234.50',
      )
    : wrong(columns, meaning, value, 'the amount is missing', 'give it as the register does')

export const wrongDay = (columns: Columns, meaning: Meaning, value: string): Problem =>
  wrong(columns, meaning, value, 'is no day of the calendar', 'write it as 2019-08-28')

export const noKey = (columns: Columns): Problem =>
  wrong(columns, 'awardKey', '', 'has no key of the award', 'give it the key that the register gives it')
