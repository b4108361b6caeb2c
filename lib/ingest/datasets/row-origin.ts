import { stableId } from '@/lib/domain/stable-id'
import type { Row } from './table'

/** Values of a table's row, column by column, as PostgreSQL reads them from JSON. */
export type Values = Record<string, unknown>

/** Where a row stands, and its id as evidence. */
export function origin(dataset: string, row: Row, rowKey: string): Values {
  const { file, line, cells } = row
  return {
    row_id: stableId('row', dataset, rowKey),
    dataset_id: dataset,
    file,
    line,
    row_key: rowKey,
    cells: Object.entries(cells), // pairs, since jsonb keeps no order of keys
  }
}
