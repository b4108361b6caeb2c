import { readRegisterDate } from '@/lib/domain/register-date'
import type { Problem } from '@/lib/ingest/import/mapped'
import type { Columns } from './columns'
import { readPublished } from './values'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Kinds of notices about a contract, and about plans only; in small letters without blanks. */
const CONTRACTS = words(
  'contract contractnotice opportunity contractopportunity tender tendernotice award awardnotice contractaward contractawardnotice awardedcontract',
)
const PLANS = words('pipeline futureopportunity preprocurement earlyengagement plannedprocurement')
const STATUSES = words('open closed awarded withdrawn cancelled')

/** What is looked at before a notice is read. Each check gives what is wrong with a row, or null. */
export const noticeChecks = (columns: Columns): Check[] => [
  keyChecker(columns),
  kindChecker(columns),
  dateChecker(columns),
]

type Check = (cells: readonly string[]) => Problem | null

function keyChecker(columns: Columns): Check {
  const [identifier, buyer] = [columns.get('identifier'), columns.get('buyer')]
  return (cells) => {
    if (!identifier(cells))
      return columns.wrong('identifier', '', 'the notice has no identifier', 'give it the register’s')
    return buyer(cells)
      ? null
      : columns.wrong('buyer', '', 'the notice names no organisation', 'name who buys')
  }
}

function kindChecker(columns: Columns): Check {
  const [type, status] = [columns.get('type'), columns.get('status')]
  return (cells) => {
    const kind = type(cells)
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    if (PLANS.has(kind))
      return columns.wrong(
        'type',
        type(cells),
        'the notice tells of plans only',
        'import it again when there is a tender',
      )
    if (kind !== '' && !CONTRACTS.has(kind))
      return columns.wrong(
        'type',
        type(cells),
        'this is no kind of notice that is known',
        'write Contract or Pipeline',
      )
    const state = status(cells).toLowerCase()
    return state === '' || STATUSES.has(state)
      ? null
      : columns.wrong(
          'status',
          status(cells),
          'this is no status of a notice',
          `write one of: ${[...STATUSES].join(', ')}`,
        )
  }
}

function dateChecker(columns: Columns): Check {
  const [published, awardedOn] = [columns.get('published'), columns.get('awardedOn')]
  return (cells) => {
    if (published(cells) && !readPublished(published(cells)))
      return columns.wrong(
        'published',
        published(cells),
        'this is no date',
        'write it as 2023-10-10T14:38:59+01:00, or as 10/10/2023, the day first',
      )
    return readRegisterDate(awardedOn(cells), { order: 'dmy' }).understood
      ? null
      : columns.wrong(
          'awardedOn',
          awardedOn(cells),
          'this is no date',
          'write it as 28/08/2019, the day first',
        )
  }
}
