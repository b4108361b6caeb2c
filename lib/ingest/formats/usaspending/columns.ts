import { keptColumn } from '@/lib/ingest/import/copy-bytes'
import type { KeptCells } from '@/lib/ingest/import/mapped'

/** Names that the register's downloads have used for a meaning, the one to prefer first. Older exports lack some and name others otherwise. */
const NAMES = {
  transactionKey: ['contract_transaction_unique_key', 'unique_transaction_id'],
  awardKey: [
    'contract_award_unique_key',
    'generated_award_id',
    'generated_unique_award_id',
    'generated_internal_id',
  ],
  awardNumber: ['award_id_piid', 'piid', 'award_id'],
  parentNumber: ['parent_award_id_piid', 'parent_award_id', 'idv_piid', 'idvpiid'],
  parentAgency: ['parent_award_agency_id', 'parent_award_sub_agency_code', 'idvagencyid'],
  buyerCode: ['awarding_sub_agency_code', 'awarding_subtier_agency_code', 'agencyid'],
  idvFlag: ['award_or_idv_flag'],
  modification: ['modification_number', 'modification', 'modnumber'],
  transactionNumber: ['transaction_number', 'transactionnumber'],
  actionAmount: ['federal_action_obligation', 'dollarsobligated', 'transaction_amount'],
  actionOn: ['action_date', 'signeddate'],
  fiscalYear: ['action_date_fiscal_year'],
  buyer: ['awarding_sub_agency_name', 'awarding_subtier_agency_name', 'agency', 'awarding_agency_name'],
  recipient: ['recipient_name', 'vendorname', 'recipient_name_raw', 'recipient_legal_entity_name'],
  uei: ['recipient_uei', 'recipient_unique_entity_id'],
  duns: ['recipient_duns', 'recipient_unique_id', 'dunsnumber'],
  description: [
    'transaction_description',
    'award_description',
    'descriptionofcontractrequirement',
    'prime_award_base_transaction_description',
  ],
  baseDescription: ['prime_award_base_transaction_description', 'award_description'],
  totalAmount: ['total_obligated_amount', 'total_dollars_obligated', 'total_obligation'],
  baseOn: ['award_base_action_date', 'base_action_date', 'period_of_performance_start_date'],
  latestOn: ['award_latest_action_date', 'latest_action_date'],
  primeKey: ['prime_award_unique_key'],
  primeNumber: ['prime_award_piid', 'prime_award_fain', 'prime_award_id'],
  primeBuyer: ['prime_award_awarding_sub_agency_name', 'prime_award_awarding_agency_name'],
  primeRecipient: ['prime_awardee_name', 'prime_award_recipient_name'],
  subNumber: ['subaward_number'],
  subReport: ['subaward_sam_report_id', 'subaward_fsrs_report_id', 'subaward_report_id'],
  subAmount: ['subaward_amount'],
  subOn: ['subaward_action_date'],
  subRecipient: ['subawardee_name', 'subaward_recipient_name'],
  subUei: ['subawardee_uei', 'subawardee_unique_entity_id'],
  subDuns: ['subawardee_duns'],
  subDescription: ['subaward_description'],
} as const satisfies Record<string, readonly string[]>

export type Meaning = keyof typeof NAMES

/** What the ledger has no use for: names and pay of officers, and how to reach a recipient that may be one person. Never kept. */
const PERSONAL = [
  /highly_compensated_officer_\d+_(?:name|amount|full_name)$/,
  /^(?:subawardee_|prime_awardee_|recipient_)?(?:phone_number|fax_number|phoneno|faxno|email.*)$/,
  /^(?:sub)?(?:awardee|recipient|vendor)?_?contact_/,
]

/** A column's name as compared: case and signs do not matter. */
const normal = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')

/** What a file of refused rows says of them: no column of the register. */
const ADDED = /^(?:refused_)?(?:file|line|column|reason|remedy)$/

/** Whether a column is kept in the cells of a row. */
export function isKept(column: string): boolean {
  const name = normal(column)
  return !ADDED.test(name) && !PERSONAL.some((pattern) => pattern.test(name))
}

/** Where a header has which meaning, and which of its columns are kept in a row's cells. */
export class Columns {
  readonly #names: string[]

  constructor(private readonly header: readonly string[]) {
    this.#names = header.map(normal)
  }

  has(...meanings: Meaning[]): boolean {
    return meanings.some((meaning) => this.#indexes(meaning).length > 0)
  }

  /** The column of a meaning as the header writes it. */
  name(meaning: Meaning): string | null {
    return this.header[this.#indexes(meaning)[0] ?? -1] ?? null
  }

  /** Reads a meaning from cells: the first of its columns that is not empty, without blanks around it. */
  get(meaning: Meaning): (cells: readonly string[]) => string {
    const [first = -1, ...others] = this.#indexes(meaning)
    if (first < 0) return () => ''
    return (cells) => {
      let value = (cells[first] ?? '').trim()
      for (let i = 0; value === '' && i < others.length; i++) value = (cells[others[i] ?? -1] ?? '').trim()
      return value
    }
  }

  /** A row's own cells without personal ones. The wide downloads' empty cells say nothing and are left out. */
  cells(): (cells: readonly string[]) => KeptCells {
    const columns = this.header.flatMap((name, index) => (isKept(name) ? [keptColumn(name, index)] : []))
    const sparse = this.header.length > 40
    return (row) => ({ columns, row, sparse })
  }

  #indexes(meaning: Meaning): number[] {
    return NAMES[meaning].map((name) => this.#names.indexOf(name)).filter((index) => index >= 0)
  }
}
