import type pg from 'pg'
import { RejectsWriter } from '@/lib/ingest/input/rejects'
import type { RefusedRow } from '@/lib/ingest/input/types'
import { portions } from './session'

/**
 * Writes the refused rows of staging to a CSV file that can be corrected and imported again. Within a transaction. Rows of
 * datasets with other columns go to files of their own beside it.
 * @param columns the columns of each dataset
 */
export async function writeRejects(
  tx: pg.ClientBase,
  path: string,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const writer = new RejectsWriter(path)
  const sql =
    'SELECT dataset, file, line, "column", value, reason, remedy, cells FROM staging.refused_row ORDER BY dataset, file, line'
  for await (const rows of portions<RefusedRow & { dataset: string }>(tx, sql))
    for (const row of rows) await writer.write([...(columns.get(row.dataset) ?? [])], row)
  await writer.close()
}
