import type { DateOrder } from '@/lib/domain/date-order'
import type { ContractsSpec } from '@/lib/ingest/datasets/import-schema'
import type { FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { AwardRow, Problem } from '@/lib/ingest/import/mapped'
import { type Mapping, refused } from '../mapping'
import { buyerReader, unknownBuyer } from './buyers'
import {
  amountReader,
  type ContractMeaning,
  countryReader,
  kindReader,
  recipientReader,
  signedReader,
} from './contract-cells'
import { contractsReader, type Declared, declaredColumns, keyReader } from './declared'

/** Reads tables with one row a contract, as their dataset.yaml declares them. */
export function contractsTable(
  header: readonly string[],
  spec: ContractsSpec,
  declared: Declared,
  dates: DateOrder,
  context: FormatContext,
): TableReader {
  const identifiers = Object.keys(spec.identifiers).map((name) => [name, 'kept' as const])
  const columns = declaredColumns<ContractMeaning>(header, {
    columns: { ...Object.fromEntries(identifiers), ...spec.columns },
    ignore: spec.ignore,
  })
  return contractsReader(columns, spec, declared, contractMapper(columns, spec, dates, context))
}

function contractMapper(
  columns: Mapping<ContractMeaning>,
  spec: ContractsSpec,
  dates: DateOrder,
  context: FormatContext,
): (row: readonly string[]) => AwardRow | Problem {
  const keyOf = keyReader(columns, spec, 'contractKey')
  const number = columns.get('number')
  const buyer = columns.get('buyer')
  const buyerOf = buyerReader(spec, context)
  const countryOf = countryReader(columns)
  const recipients = recipientReader(columns, spec)
  const moneyOf = amountReader(columns, spec)
  const signedOf = signedReader(columns, dates)
  const kindOf = kindReader(columns, spec)
  const description = columns.get('description')
  const cells = columns.cells()
  const oversize = columns.oversize('description')
  return (row) => {
    const long = oversize(row)
    if (long) return long
    const contractKey = keyOf(row)
    if (!contractKey) {
      const remedy = 'give it the key that the register gives it'
      return columns.problem('contractKey', '', 'has no key of the contract', remedy)
    }
    const buyerName = buyerOf(buyer(row))
    if (buyerName === null) return columns.problem('buyer', buyer(row), ...unknownBuyer(buyer(row)))
    const country = countryOf(row)
    if (refused(country)) return country
    const money = moneyOf(row)
    if (refused(money)) return money
    const signed = signedOf(row)
    if (refused(signed)) return signed
    const kind = kindOf(row)
    if (refused(kind)) return kind
    return {
      shape: 'award',
      rowKey: contractKey,
      contractKey,
      displayNumber: number(row) || null,
      kind,
      buyerName,
      ...(country && { buyerCountry: country }),
      recipients: recipients(row),
      ...money,
      amountNote: money.amount === null ? 'The register gives no amount.' : 'As the register gives it.',
      ...signed,
      description: description(row) || null,
      cells: cells(row),
    }
  }
}
