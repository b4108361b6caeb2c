import { stableId } from '@/lib/domain/stable-id'
import type { CopyBytes } from './copy-bytes'
import type { AwardRow, ContractRow, Problem, Recipient } from './mapped'
import { endRow, long, PLACE_COLUMNS, type Place, tooLong, writeCells, writePlace } from './staged-row'

/** Columns of staging.contract_row in the order of {@link stageContract}. */
export const CONTRACT_COLUMNS = [
  ...PLACE_COLUMNS,
  ...['contract_id', 'own_row', 'process', 'identifier'],
  ...[
    'display_number',
    'kind',
    'buyer_name',
    'buyer_country',
    'recipient_name',
    'recipients',
    'amount',
    'currency',
  ],
  ...[
    'action_on',
    'last_action_on',
    'signed_earliest',
    'signed_text',
    'modification',
    'fiscal_year',
    'description',
  ],
  ...['note', 'cells'],
] as const

const LONGEST_DESCRIPTION = 100_000
const LONGEST_NAMES = 100_000

/** Writes a row as staging.contract_row takes it; gives back why it cannot be taken, where it cannot. */
export function stageContract(row: ContractRow, place: Place, to: CopyBytes): Problem | null {
  const oversize = oversized(row)
  if (oversize) return oversize
  const start = to.length
  writePlace(place, row.rowKey, to)
  to.value(stableId('contract', place.register, row.contractKey))
  const transaction = row.shape === 'transaction'
  to.value(!transaction)
  to.value(transaction ? null : row.process)
  to.value(row.contractKey)
  to.value(row.displayNumber)
  to.value(row.kind)
  to.value(row.buyerName)
  to.value(row.buyerCountry)
  to.value(recipientNames(row.recipients))
  to.value(recipientsText(row.recipients))
  to.value(row.amount)
  to.value(row.currency)
  to.value(row.actionOn)
  to.value(transaction ? row.actionOn : row.lastActionOn)
  to.value(transaction ? null : signedEarliest(row))
  to.value(transaction ? null : row.signed?.text)
  to.value(transaction ? row.modification : null)
  to.value(transaction ? row.fiscalYear : null)
  to.value(row.description)
  to.value(transaction ? null : row.amountNote)
  writeCells(row.cells, to)
  return endRow(to, start)
}

/** The names of recipients as one text; null where there is none. */
function recipientNames(recipients: readonly Recipient[]): string | null {
  if (recipients.length === 1) return recipients[0]?.name || null
  return recipients.flatMap(({ name }) => name || []).join('; ') || null
}

/** Recipients as JSON: pairs of a name and its identifiers. One without identifiers is only its name, which stands beside it. */
function recipientsText(recipients: readonly Recipient[]): string {
  const [only] = recipients
  if (!only || (recipients.length === 1 && only.ids.length === 0)) return ''
  return JSON.stringify(recipients.map(({ name, ids }) => [name, ids]))
}

const signedEarliest = ({ signed, actionOn }: Pick<AwardRow, 'signed' | 'actionOn'>) =>
  signed ? signed.earliest : actionOn

function oversized(row: ContractRow): Problem | null {
  if ((row.description?.length ?? 0) > LONGEST_DESCRIPTION)
    return long(row.description ?? '', 'its description is longer than 100,000 signs')
  const names = row.recipients.map(({ name }) => name)
  if (names.reduce((sum, name) => sum + name.length, 0) > LONGEST_NAMES)
    return long(names[0] ?? '', 'the names of its recipients are together longer than 100,000 signs')
  return tooLong(row.rowKey, row.buyerName, ...names)
}
