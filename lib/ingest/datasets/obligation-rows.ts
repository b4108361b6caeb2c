import { isoDay } from '@/lib/domain/partial-date'
import type { ObligationsSpec } from './dataset-schema'
import type { Refusal } from './read-csv'
import type { Row } from './table'

/** A transaction on a contract, as a row of an obligations register gives it. */
export type Transaction = {
  row: Row
  rowKey: string
  awardKey: string
  awardNumber: string
  /** Slug of the agency that buys. */
  buyer: string
  buyerName: string
  recipient: string
  /** Amount in cents; negative where money was taken back. */
  cents: bigint
  actionOn: string
  modification: string
  description: string
  fiscalYear: number
}

/** The register's key of a transaction: no award has two actions of one modification number. */
export const transactionKey = (row: Row) => `${row.get('awardKey')}|${row.get('modification')}`

/** Reads rows of an obligations register. What a row says wrong refuses it. */
export function readObligationRows(
  rows: readonly Row[],
  spec: ObligationsSpec,
): { transactions: Transaction[]; refusals: Refusal[] } {
  const transactions: Transaction[] = []
  const refusals: Refusal[] = []
  for (const row of rows) {
    const result = readRow(row, spec)
    if ('reason' in result) refusals.push({ ...result, rowKey: transactionKey(row) })
    else transactions.push(result)
  }
  return { transactions, refusals }
}

function readRow(row: Row, spec: ObligationsSpec): Transaction | Refusal {
  const buyerName = row.get('buyer')
  const buyer = spec.buyers[buyerName]
  if (!buyer)
    return row.refusal(`buyer "${buyerName}" is not known`, 'add it to buyers in dataset.yaml', 'buyer')
  const cents = readCents(row.get('amount'))
  if (cents === null) return row.refusal('the amount is no decimal number', 'write it as -1234.50', 'amount')
  const actionOn = readDay(row.get('actionOn'))
  if (!actionOn) return row.refusal('the date of the action is none', 'write it as 2019-08-28', 'actionOn')
  const recipient = row.get('recipient')
  if (!recipient) return row.refusal('names no recipient', 'name it', 'recipient')
  return {
    row,
    rowKey: transactionKey(row),
    awardKey: row.get('awardKey'),
    awardNumber: row.get('awardNumber'),
    buyer,
    buyerName,
    recipient,
    cents,
    actionOn,
    modification: row.get('modification'),
    description: row.get('description'),
    fiscalYear: fiscalYear(actionOn),
  }
}

/** An amount in cents, of a decimal with two places at most; null for anything else. It never becomes a float. */
export function readCents(text: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const [, sign, whole = '0', fraction = ''] = match
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return sign ? -cents : cents
}

/** Cents as PostgreSQL reads them: `-1234.50`. */
export function writeCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function readDay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  try {
    return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
  } catch {
    return null
  }
}

/** The United States federal fiscal year of a day: October to September, named by the year it ends in. */
export function fiscalYear(isoDate: string): number {
  return Number(isoDate.slice(0, 4)) + (isoDate.slice(5, 7) >= '10' ? 1 : 0)
}
