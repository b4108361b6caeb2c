import { type RegisterDate, readRegisterDate } from '@/lib/domain/register-date'
import type { ListingRow, Problem } from '@/lib/ingest/import/mapped'
import { type Mapping, shown } from '../mapping'
import type { ListingMeaning } from './columns'
import type { ListingRules, Tie } from './listing-rules'

type Dated = ListingRow['dated']

const LONGEST = 300

/** Reads when a tie began: by the column that gives the beginning, else by the days of the pages that tell of it. */
export function listingDates(
  columns: Mapping<ListingMeaning>,
  rules: ListingRules,
): (row: readonly string[], tie: Tie) => Dated | Problem {
  const beganText = columns.get('began')
  const precision = columns.get('beganPrecision')
  const linkTexts = columns.all('linkDate')
  const link = columns.get('link')
  const read = (text: string) => readRegisterDate(text, { order: rules.dates })
  return columns.has('began')
    ? (row) => beginning(beganText(row), precision(row))
    : (row, { beginnings }) => {
        const dates = linkTexts(row).map(read)
        const [first] = dates
        return beginnings?.test(link(row)) && first?.understood
          ? { earliest: first.earliest, latest: first.latest, text: first.text }
          : inUseBy(dates)
      }

  /** When it began, no more precise than the column for the precision says. */
  function beginning(text: string, precise: string): Dated | Problem {
    const { earliest, latest, understood } = read(text)
    if (!understood || !/^(?:day|month|year|)$/i.test(precise))
      return columns.problem(
        'began',
        text,
        `${shown(text)}${precise ? ` (${shown(precise)})` : ''} is no date that can be decided`,
        'write 2019, 2019-08 or 2019-08-28, and day, month or year for its precision',
      )
    const length = { year: 4, month: 7 }[precise.toLowerCase()]
    if (!earliest || !latest || !length) return { earliest, latest, text: text || null }
    const wide = read(earliest.slice(0, length))
    return { earliest: wide.earliest, latest: wide.latest, text: text.slice(0, length) }
  }

  /** A page tells of it, so it was in use by that day: the first of them, and not after the snapshot. */
  function inUseBy(dates: RegisterDate[]): Dated | Problem {
    const wrong = dates.find(({ understood, text }) => !understood && !rules.keepsUndecided(text ?? ''))
    if (wrong)
      return columns.problem(
        'linkDate',
        wrong.text ?? '',
        `${shown(wrong.text ?? '')} is no date that can be decided`,
        'correct it, or list it in dataset.yaml under undecidedDates with the reason',
      )
    const text =
      dates
        .flatMap((date) => date.text ?? [])
        .join('; ')
        .slice(0, LONGEST) || null
    const first = dates.flatMap(({ latest }) => latest ?? []).sort()[0]
    if (!first) return { earliest: null, latest: null, text }
    const { snapshotOn } = rules
    return { earliest: null, latest: snapshotOn && first > snapshotOn ? snapshotOn : first, text }
  }
}
