import { stableId } from '@/lib/domain/stable-id'
import { copyValue } from './copy'
import type { Cells, MappedRow, Problem } from './mapped'

/** Columns of staging.contract_row in the order of {@link stagedRow}. */
export const STAGED_COLUMNS = [
  ...['position', 'dataset', 'file', 'line', 'row_id', 'row_key', 'contract_id', 'own_row', 'identifier'],
  ...['display_number', 'kind', 'buyer_name', 'recipient_name', 'recipient_ids', 'amount', 'currency'],
  ...['action_on', 'last_action_on', 'modification', 'fiscal_year', 'description', 'note', 'cells'],
] as const

/** More than these no list, index or full-text search can use. */
const LIMITS = { key: 400, name: 1000, description: 100_000 }

/** Where a row stands, whose it is, and which ids it is given. */
export type Place = { position: number; dataset: string; register: string; file: string; line: number }

/** A row as staging.contract_row takes it, in COPY's text form; or why it cannot be taken. */
export function stagedRow(row: MappedRow, place: Place): string | Problem {
  const tooLong = oversized(row)
  if (tooLong) return tooLong
  const cells = cellsJson(row.cells)
  if (cells === null)
    return {
      column: null,
      value: null,
      reason: 'holds a NUL or half a sign, which is no text',
      remedy: 'take it out, or save the file in its right encoding',
    }
  const transaction = row.shape === 'transaction'
  return [
    place.position,
    copyValue(place.dataset),
    copyValue(place.file),
    place.line,
    stableId('row', place.register, row.rowKey),
    copyValue(row.rowKey),
    stableId('contract', place.register, row.contractKey),
    transaction ? 'f' : 't',
    copyValue(row.contractKey),
    copyValue(row.displayNumber),
    row.kind,
    copyValue(row.buyerName),
    copyValue(row.recipientName),
    row.recipientIds.length > 0 ? copyValue(JSON.stringify(row.recipientIds)) : '[]',
    row.amount ?? '\\N',
    row.currency,
    row.actionOn ?? '\\N',
    (transaction ? row.actionOn : row.lastActionOn) ?? '\\N',
    transaction ? copyValue(row.modification) : '\\N',
    transaction ? copyValue(row.fiscalYear) : '\\N',
    copyValue(row.description),
    transaction ? '\\N' : copyValue(row.amountNote),
    copyValue(cells),
  ].join('\t')
}

/** Cells as JSON; null where they hold what PostgreSQL's text cannot. */
export function cellsJson(cells: Cells): string | null {
  const json = JSON.stringify(cells)
  return json.includes('\\u') && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json) ? null : json
}

function oversized(row: MappedRow): Problem | null {
  const long = (value: string, reason: string): Problem => ({
    column: null,
    value: value.slice(0, 200),
    reason,
    remedy: 'look whether a quote is missing in the file',
  })
  if (row.rowKey.length > LIMITS.key) return long(row.rowKey, `its key is longer than ${LIMITS.key} signs`)
  if ((row.recipientName?.length ?? 0) > LIMITS.name || row.buyerName.length > LIMITS.name)
    return long(row.recipientName ?? row.buyerName, `a name in it is longer than ${LIMITS.name} signs`)
  if ((row.description?.length ?? 0) > LIMITS.description)
    return long(row.description ?? '', 'its description is longer than 100,000 signs')
  return null
}
