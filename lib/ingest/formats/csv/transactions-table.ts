import type { DateOrder } from '@/lib/domain/date-order'
import { readRegisterDate } from '@/lib/domain/register-date'
import type { TransactionsSpec } from '@/lib/ingest/datasets/import-schema'
import type { FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { Problem, TransactionRow } from '@/lib/ingest/import/mapped'
import { type Mapping, shown } from '../mapping'
import { kindOf } from '../usaspending/keys'
import { fiscalYearOf } from '../usaspending/values'
import { buyerReader, unknownBuyer } from './buyers'
import { CONTRACT_YEARS, wrongMoney } from './contract-cells'
import { contractsReader, type Declared, declaredColumns } from './declared'
import { readMoney } from './money'

type Meaning = Exclude<TransactionsSpec['columns'][string], 'kept'>

/** Reads registers of transactions on contracts, one row an action, as their dataset.yaml declares them. */
export function transactionsTable(
  header: readonly string[],
  spec: TransactionsSpec,
  declared: Declared,
  dates: DateOrder,
  context: FormatContext,
): TableReader {
  const columns = declaredColumns<Meaning>(header, spec)
  return contractsReader(columns, spec, declared, transactionMapper(columns, spec, dates, context))
}

function transactionMapper(
  columns: Mapping<Meaning>,
  spec: TransactionsSpec,
  order: DateOrder,
  context: FormatContext,
): (row: readonly string[]) => TransactionRow | Problem {
  const key = columns.get('awardKey')
  const buyer = columns.get('buyer')
  const buyerOf = buyerReader(spec, context)
  const amountText = columns.get('amount')
  const day = columns.get('actionOn')
  const modification = columns.get('modification')
  const recipient = columns.get('recipient')
  const number = columns.get('awardNumber')
  const description = columns.get('description')
  const cells = columns.cells()
  const oversize = columns.oversize('description')
  return (row) => {
    const long = oversize(row)
    if (long) return long
    const contractKey = key(row)
    if (!contractKey)
      return columns.problem(
        'awardKey',
        '',
        'has no key of the award',
        'give it the key that the register gives it',
      )
    const buyerName = buyerOf(buyer(row))
    if (buyerName === null) return columns.problem('buyer', buyer(row), ...unknownBuyer(buyer(row)))
    const amount = readMoney(amountText(row), spec.decimal)
    if (amount === null) return wrongMoney(columns, amountText(row), spec.decimal)
    const { earliest, latest, understood } = readRegisterDate(day(row), { order, years: CONTRACT_YEARS })
    if (!understood || earliest !== latest) {
      const remedy = 'write it as 2019-08-28, or say in dataset.yaml in which order it stands (dates)'
      return columns.problem('actionOn', day(row), `${shown(day(row))} is not one day`, remedy)
    }
    return {
      shape: 'transaction',
      rowKey: `${contractKey}|${modification(row)}`,
      contractKey,
      displayNumber: number(row) || null,
      kind: kindOf(contractKey),
      buyerName,
      recipients: recipient(row) ? [{ name: recipient(row), ids: [] }] : [],
      amount,
      currency: spec.currency,
      actionOn: latest,
      modification: modification(row) || null,
      fiscalYear: latest && spec.country === 'US' ? fiscalYearOf(latest) : null,
      description: description(row) || null,
      cells: cells(row),
    }
  }
}
