import type { DatasetFacts, Format, TableReader } from '@/lib/ingest/import/format'
import { awardMapper, subawardMapper } from './awards'
import { Columns, isKept, type Meaning } from './columns'
import { hasContractKey } from './keys'
import { transactionMapper } from './transactions'

/** The ids of USAspending's rows were first made for the extract that ships with the ledger: they are the same for all downloads. */
const REGISTER = 'cbp-ice-obligations-fy2021-2026'

const facts = (slug: string, title: string, description: string): DatasetFacts => ({
  slug,
  title,
  publisher: 'United States Department of the Treasury, USAspending',
  url: 'https://www.usaspending.gov/',
  licence: 'US-PD',
  licenceUrl: 'https://www.usa.gov/government-copyright',
  attribution: 'USAspending.gov',
  version: 'as downloaded',
  snapshotOn: null,
  description,
})

const PERSONAL = 'Names and pay of officers, and telephone and fax numbers, are dropped.'

const datasets = {
  transactions: facts(
    'usaspending-transactions',
    'Federal contract transactions',
    `Actions on contracts of the United States government: what was obligated, when, to whom. An amount can be negative (taken back) or zero. ${PERSONAL}`,
  ),
  awards: facts(
    'usaspending-awards',
    'Federal contract awards',
    `Contracts of the United States government, one row each, with the total obligated. ${PERSONAL}`,
  ),
  subawards: facts(
    'usaspending-subawards',
    'Federal subawards',
    `What recipients of federal contracts passed on to others, as they reported it. ${PERSONAL}`,
  ),
}

/** Official downloads of federal contracts, told apart by their header, and the ten-column extract of obligations. */
export const usaspending = {
  name: 'usaspending',
  reads:
    'USAspending downloads: prime award summaries, prime transactions, subawards; any year, any subset of columns',
  knownBy:
    'contract_award_unique_key or Generated Award ID with federal_action_obligation (transactions) or total_obligated_amount (awards), or subaward_number with subaward_amount',
  readTable({ header }: { header: readonly string[] }): TableReader | null {
    const columns = new Columns(header)
    const reader = { about: 'contracts' as const, register: REGISTER, country: 'US', keeps: isKept }
    const named = (recipient: Meaning, description: Meaning) => ({
      recipient: columns.name(recipient) ?? 'recipient',
      description: columns.name(description) ?? 'description',
    })
    if (columns.has('subAmount') && columns.has('subNumber') && columns.has('primeKey', 'primeNumber'))
      return {
        ...reader,
        dataset: datasets.subawards,
        columns: named('subRecipient', 'subDescription'),
        map: subawardMapper(columns),
      }
    if (!hasContractKey(columns)) return null
    if (columns.has('actionAmount') && columns.has('modification', 'transactionKey'))
      return {
        ...reader,
        dataset: datasets.transactions,
        columns: named('recipient', 'description'),
        map: transactionMapper(columns),
      }
    if (columns.has('totalAmount', 'baseOn'))
      return {
        ...reader,
        dataset: datasets.awards,
        columns: named('recipient', 'baseDescription'),
        map: awardMapper(columns),
      }
    return null
  },
} satisfies Format
