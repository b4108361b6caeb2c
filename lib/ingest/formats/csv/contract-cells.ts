import type { DateOrder } from '@/lib/domain/date-order'
import { readRegisterDate } from '@/lib/domain/register-date'
import type { ContractsSpec } from '@/lib/ingest/datasets/import-schema'
import type { AwardRow, Problem, Recipient } from '@/lib/ingest/import/mapped'
import { type Mapping, shown } from '../mapping'
import { readMoney } from './money'

/** What a column of a table of contracts means. */
export type ContractMeaning = Exclude<ContractsSpec['columns'][string], 'kept'>

type Columns = Mapping<ContractMeaning>
type Row = readonly string[]

/** A contract can be older than the registers of police technology, and run for long. */
export const CONTRACT_YEARS = { first: 1960, last: 2059 }

/** Reads the country of the buyer; null where the row gives none. */
export function countryReader(columns: Columns): (row: Row) => string | null | Problem {
  const cell = columns.get('buyerCountry')
  return (row) => {
    const code = cell(row).toUpperCase()
    return !code || /^[A-Z]{2}$/.test(code)
      ? code || null
      : columns.problem(
          'buyerCountry',
          cell(row),
          'is no code of a country',
          'write it as in ISO 3166-1: US, GB',
        )
  }
}

/** Reads the recipient with the identifiers that are there. */
export function recipientReader(columns: Columns, { identifiers }: ContractsSpec): (row: Row) => Recipient[] {
  const name = columns.get('recipient')
  const schemes = Object.entries(identifiers).map(
    ([column, scheme]) => [columns.columns.indexOf(column), scheme] as const,
  )
  return (row) => {
    const ids = schemes.flatMap(([index, scheme]): [string, string][] => {
      const value = (row[index] ?? '').trim().toUpperCase()
      return value ? [[scheme, value]] : []
    })
    return name(row) || ids.length > 0 ? [{ name: name(row), ids }] : []
  }
}

/** Reads amount and currency; neither where the row gives no amount. */
export function amountReader(
  columns: Columns,
  { decimal, currency: constant }: ContractsSpec,
): (row: Row) => Pick<AwardRow, 'amount' | 'currency'> | Problem {
  const amount = columns.get('amount')
  const currency = columns.get('currency')
  return (row) => {
    const text = amount(row)
    if (!text) return { amount: null, currency: null }
    const value = readMoney(text, decimal)
    if (value === null) return wrongMoney(columns, text, decimal)
    const code = currency(row).toUpperCase() || constant || ''
    if (!/^[A-Z]{3}$/.test(code)) {
      const remedy = 'write it as in ISO 4217: USD, GBP'
      return columns.problem('currency', currency(row), 'is no code of a currency', remedy)
    }
    return { amount: value, currency: code }
  }
}

/** What is wrong with an amount that cannot be read. */
export const wrongMoney = <M extends string>(
  columns: Mapping<M | 'amount'>,
  text: string,
  decimal: 'point' | 'comma',
): Problem =>
  columns.problem(
    'amount',
    text,
    `the amount is no number of 18 digits and two places after a decimal ${decimal}`,
    `write it as ${decimal === 'comma' ? '-1.234,50' : '-1234.50'}, or say in dataset.yaml what stands before the cents (decimal)`,
  )

/** Reads when a contract was signed: as wide as the row leaves it open. */
export function signedReader(
  columns: Columns,
  order: DateOrder,
): (row: Row) => Pick<AwardRow, 'actionOn' | 'lastActionOn' | 'signed'> | Problem {
  const cell = columns.get('signed')
  return (row) => {
    const { earliest, latest, text, understood } = readRegisterDate(cell(row), {
      order,
      years: CONTRACT_YEARS,
    })
    if (!understood) {
      const remedy = 'write it as 2019-08-28'
      return columns.problem(
        'signed',
        cell(row),
        `${shown(cell(row))} is no date that can be decided`,
        remedy,
      )
    }
    const days = { actionOn: latest, lastActionOn: latest }
    return earliest === latest ? days : { ...days, signed: { earliest, text } }
  }
}

const KINDS: ReadonlySet<string> = new Set(['award', 'order', 'grant', 'subaward', 'bid'])

/** Reads the kind of a contract: by what dataset.yaml says its words mean, or as the ledger calls it. */
export function kindReader(
  columns: Columns,
  { kind: constant, kinds }: ContractsSpec,
): (row: Row) => AwardRow['kind'] | Problem {
  const cell = columns.get('kind')
  const declared = new Map(Object.entries(kinds).map(([word, kind]) => [word.toLowerCase(), kind]))
  return (row) => {
    const word = cell(row).toLowerCase()
    const kind = declared.get(word) ?? (isKind(word) ? word : null) ?? (word ? null : constant)
    return (
      kind ??
      columns.problem(
        'kind',
        cell(row),
        word ? `kind ${shown(cell(row))} is not known` : 'does not say what kind of contract it is',
        'say in dataset.yaml what the word means (kinds), or what all contracts are (kind)',
      )
    )
  }
}

const isKind = (word: string): word is AwardRow['kind'] => KINDS.has(word)
