import type { MappedRow, Problem, Recipient } from '@/lib/ingest/import/mapped'
import type { Columns } from './columns'
import { actionKey, contractKeyReader, kindOf } from './keys'
import { noKey, wrongAmount, wrongDay } from './problems'
import { fiscalYearOf, readAmount, readDay } from './values'

/** Reads rows of prime transactions, also those of the ten-column extract. */
export function transactionMapper(columns: Columns): (cells: readonly string[]) => MappedRow | Problem {
  const contractKeyOf = contractKeyReader(columns)
  const transactionKey = columns.get('transactionKey')
  const modification = columns.get('modification')
  const transactionNumber = columns.get('transactionNumber')
  const amountText = columns.get('actionAmount')
  const actionOnText = columns.get('actionOn')
  const common = commonFacts(columns)

  return (cells) => {
    const contractKey = contractKeyOf(cells)
    if (!contractKey) return noKey(columns)
    const amount = readAmount(amountText(cells))
    if (amount === null) return wrongAmount(columns, 'actionAmount', amountText(cells))
    const dayText = actionOnText(cells)
    const actionOn = dayText ? readDay(dayText) : null
    if (dayText && !actionOn) return wrongDay(columns, 'actionOn', dayText)
    const split = transactionKey(cells).split('_')
    const [mod = '', number = ''] = split.length === 6 ? [split[3], split[5]] : []
    const change = modification(cells) || mod
    const rowKey =
      change || !transactionKey(cells)
        ? actionKey(contractKey, change, transactionNumber(cells) || number)
        : transactionKey(cells)
    return {
      shape: 'transaction',
      rowKey,
      contractKey,
      kind: kindOf(contractKey),
      ...common(cells, contractKey),
      amount,
      actionOn,
      modification: change || null,
      fiscalYear: actionOn ? fiscalYearOf(actionOn) : null,
    }
  }
}

/** What transactions and awards have in common. */
export function commonFacts(
  columns: Columns,
  describedBy: 'description' | 'baseDescription' = 'description',
) {
  const number = columns.get('awardNumber')
  const buyer = columns.get('buyer')
  const buyerCode = columns.get('buyerCode')
  const recipient = columns.get('recipient')
  const uei = columns.get('uei')
  const duns = columns.get('duns')
  const description = columns.get(describedBy)
  const kept = columns.cells()
  return (cells: readonly string[], contractKey: string) => ({
    displayNumber: number(cells) || contractKey.split('_')[2] || null,
    buyerName: buyer(cells) || unnamedBuyer(buyerCode(cells) || contractKey.split('_')[3]),
    recipients: recipientOf(recipient(cells), uei(cells), duns(cells)),
    currency: 'USD',
    description: description(cells) || null,
    cells: kept(cells),
  })
}

export const unnamedBuyer = (code: string | undefined) =>
  code ? `Agency ${code} of the United States` : 'An agency of the United States'

/** The recipient with the name and the identifiers that are there. */
export function recipientOf(name: string, uei: string, duns: string): Recipient[] {
  const ids: [string, string][] = []
  if (uei) ids.push(['UEI', uei.toUpperCase()])
  if (duns) ids.push(['DUNS', duns.padStart(9, '0')])
  return name || ids.length > 0 ? [{ name, ids }] : []
}
