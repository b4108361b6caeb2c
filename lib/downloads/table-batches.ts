import type { Reading } from '@/lib/db/reading'
import { type KeysetList, pageScans } from '@/lib/queries/lists/keyset'
import { sql } from '@/lib/queries/lists/sql'
import { type PageOfRows, rowsOf } from '@/lib/queries/tables/rows'
import type { Table } from '@/lib/queries/tables/table'
import type { Batches } from './row-bytes'

/** Few at first, so that the answer begins at once; then so many that asking costs little beside reading. */
const sizes = [200, 4000, 40_000]

/**
 * The rows of a table as its page has them, all of them: the ids come through a cursor in the order of the pages, and
 * with each batch of them what stands in their rows.
 */
export function tableBatches(table: Table, list: KeysetList): Batches {
  return async function* batches(reading: Reading): AsyncGenerator<PageOfRows> {
    let batch = 0
    for (const scan of pageScans(list, null)) {
      const question = scan(null)
      await reading.query(sql`DECLARE ids NO SCROLL CURSOR FOR ${question}`)
      for (;;) {
        const size = sizes[Math.min(batch, sizes.length - 1)] ?? 1
        const ids = await reading.firstColumn(`FETCH ${size} FROM ids`)
        if (ids.length > 0) yield rowsOf(table, ids)
        if (ids.length < size) break
        batch += 1
      }
      await reading.query({ text: 'CLOSE ids', values: [] })
    }
  }
}
