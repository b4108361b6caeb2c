import { z } from 'zod'
import type { Reading } from '@/lib/db/reading'
import { type KeysetList, pageScans } from '@/lib/queries/lists/keyset'
import { sql } from '@/lib/queries/lists/sql'
import { type PageOfRows, rowsOf } from '@/lib/queries/tables/rows'
import type { Table } from '@/lib/queries/tables/table'
import type { Batches } from './row-bytes'

/** Few at first, so that the answer begins at once; then enough that asking costs little. */
const sizes = { first: 200, later: 4000 }

const idsSchema = z.array(z.object({ id: z.string() }))

/**
 * The rows of a table as its page has them, all of them: the ids come through a cursor in the order of the pages, and
 * with each batch of them what stands in their rows.
 */
export function tableBatches(table: Table, list: KeysetList): Batches {
  return async function* batches(reading: Reading): AsyncGenerator<PageOfRows> {
    let size = sizes.first
    for (const scan of pageScans(list, null)) {
      const question = scan(null)
      await reading.query(sql`DECLARE ids NO SCROLL CURSOR FOR ${question}`)
      for (;;) {
        const ids = idsSchema.parse(await reading.query({ text: `FETCH ${size} FROM ids`, values: [] }))
        if (ids.length === 0) break
        yield rowsOf(
          table,
          ids.map(({ id }) => id),
        )
        if (ids.length < size) break
        size = sizes.later
      }
      await reading.query({ text: 'CLOSE ids', values: [] })
    }
  }
}
