import { readRegisterDate } from '@/lib/domain/register-date'
import type { Problem, Recipient } from '@/lib/ingest/import/mapped'
import type { Columns, Meaning } from './columns'
import { noticeChecks } from './notice-checks'
import { readSuppliers } from './suppliers'
import { readPounds } from './values'

type Dated = { earliest: string | null; latest: string | null; text: string | null }

/** What a notice says, read cell by cell. Amounts are decimals of pounds. */
export type Notice = {
  identifier: string
  buyer: string
  status: string
  /** ISO day. */
  publishedOn: string | null
  low: string | null
  high: string | null
  awarded: string | null
  awardedOn: Dated
  suppliers: Recipient[]
}

type Cells = readonly string[]

/** Reads the notice of a row, or says what is wrong with it. */
export function noticeReader(columns: Columns): (cells: Cells) => Notice | Problem {
  const [identifierOf, buyerOf, statusOf] = [
    columns.get('identifier'),
    columns.get('buyer'),
    columns.get('status'),
  ]
  const [publishedOf, awardedOnOf, suppliersOf] = [
    columns.get('published'),
    columns.get('awardedOn'),
    columns.get('suppliers'),
  ]
  const checks = noticeChecks(columns)
  const pounds = poundsReader(columns)
  return (cells) => {
    for (const check of checks) {
      const problem = check(cells)
      if (problem) return problem
    }
    const amounts = pounds(cells)
    if ('reason' in amounts) return amounts
    const packed = suppliersOf(cells)
    const suppliers = readSuppliers(packed, columns.supplierParts)
    if (!suppliers) return unpacked(columns, packed)
    return {
      identifier: identifierOf(cells),
      buyer: buyerOf(cells).replace(/\s+/g, ' '),
      status: statusOf(cells).toLowerCase(),
      publishedOn: readRegisterDate(publishedOf(cells), { order: 'dmy' }).latest,
      awardedOn: readRegisterDate(awardedOnOf(cells), { order: 'dmy' }),
      suppliers,
      ...amounts,
    }
  }
}

function poundsReader(
  columns: Columns,
): (cells: Cells) => Pick<Notice, 'low' | 'high' | 'awarded'> | Problem {
  const getters = (['valueLow', 'valueHigh', 'awardedValue'] as const).map(
    (meaning): [Meaning, (cells: Cells) => string] => [meaning, columns.get(meaning)],
  )
  return (cells) => {
    const amounts: (string | null)[] = []
    for (const [meaning, get] of getters) {
      const amount = readPounds(get(cells))
      if (amount === undefined)
        return columns.wrong(
          meaning,
          get(cells),
          'the amount is no decimal number of two places',
          'write it as 1234.50',
        )
      amounts.push(amount)
    }
    const [low = null, high = null, awarded = null] = amounts
    return { low, high, awarded }
  }
}

const unpacked = (columns: Columns, cell: string): Problem =>
  columns.wrong(
    'suppliers',
    cell,
    `the suppliers cannot be told apart: each must be ${columns.supplierParts.length} parts with | between them, in brackets`,
    'take the signs | [ ] out of names and addresses',
  )
