import { stableId } from '@/lib/domain/stable-id'
import { copyValue } from './copy'
import type { AwardRow, Problem, Recipient, TransactionRow } from './mapped'
import { cellsJson, long, NO_TEXT, PLACE_COLUMNS, type Place, placeValues, tooLong } from './staged-row'

/** Columns of staging.contract_row in the order of {@link stagedContract}. */
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

/** A row as staging.contract_row takes it, in COPY's text form; or why it cannot be taken. */
export function stagedContract(row: TransactionRow | AwardRow, place: Place): string | Problem {
  const recipient = row.recipients.flatMap(({ name }) => name || []).join('; ') || null
  const oversize = oversized(row)
  if (oversize) return oversize
  const cells = cellsJson(row.cells)
  if (cells === null) return NO_TEXT
  const transaction = row.shape === 'transaction'
  return [
    placeValues(place, row.rowKey),
    stableId('contract', place.register, row.contractKey),
    transaction ? 'f' : 't',
    transaction ? '\\N' : copyValue(row.process ?? null),
    copyValue(row.contractKey),
    copyValue(row.displayNumber),
    row.kind,
    copyValue(row.buyerName),
    row.buyerCountry ?? '\\N',
    copyValue(recipient),
    copyValue(recipientsText(row.recipients)),
    row.amount ?? '\\N',
    row.currency ?? '\\N',
    row.actionOn ?? '\\N',
    (transaction ? row.actionOn : row.lastActionOn) ?? '\\N',
    transaction ? '\\N' : signedEarliest(row),
    transaction ? '\\N' : copyValue(row.signed?.text ?? null),
    transaction ? copyValue(row.modification) : '\\N',
    transaction ? copyValue(row.fiscalYear) : '\\N',
    copyValue(row.description),
    transaction ? '\\N' : copyValue(row.amountNote),
    copyValue(cells),
  ].join('\t')
}

/** Recipients as JSON: pairs of a name and its identifiers. One without identifiers is only its name, which stands beside it. */
function recipientsText(recipients: readonly Recipient[]): string {
  const [only] = recipients
  if (!only || (recipients.length === 1 && only.ids.length === 0)) return ''
  return JSON.stringify(recipients.map(({ name, ids }) => [name, ids]))
}

const signedEarliest = ({ signed, actionOn }: AwardRow) => (signed ? signed.earliest : actionOn) ?? '\\N'

function oversized(row: TransactionRow | AwardRow): Problem | null {
  if ((row.description?.length ?? 0) > LONGEST_DESCRIPTION)
    return long(row.description ?? '', 'its description is longer than 100,000 signs')
  return tooLong(row.rowKey, row.buyerName, ...row.recipients.map(({ name }) => name))
}
