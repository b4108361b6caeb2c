import { editionSql } from '@/lib/columns/edition'
import type { Reading } from '@/lib/db/reading'
import { type KeysetList, pageScans } from '@/lib/queries/lists/keyset'
import { type HeldRows, heldRows } from '@/lib/queries/lists/page-in-columns'
import { sql } from '@/lib/queries/lists/sql'
import { type PageOfRows, rowsOf } from '@/lib/queries/tables/rows'
import type { Table } from '@/lib/queries/tables/table'
import type { Batches } from './row-bytes'

/** Few at first, so that the answer begins at once; then so many that asking costs little beside reading. */
const sizes = [200, 4000, 120_000]

const sizeOf = (batch: number) => sizes[Math.min(batch, sizes.length - 1)] ?? 1

/** The rows of a table as its page has them, all of them: ids in the order of the pages, and with each batch of them what stands in their rows. */
export function tableBatches(table: Table, list: KeysetList): Batches {
  return async function* batches(reading: Reading): AsyncGenerator<PageOfRows> {
    const held = await heldRows(list)
    const isHeld = held !== null && held.edition === (await editionOf(reading))
    const ids = isHeld ? idsHeld(held) : idsRead(reading, list)
    for await (const some of ids) yield rowsOf(table, some, isHeld)
  }
}

/** The edition of the ledger that a reading reads, whatever is loaded meanwhile. */
async function editionOf(reading: Reading): Promise<string | undefined> {
  return (await reading.firstColumn(`SELECT ${editionSql}`))[0]
}

function* idsHeld({ total, ids }: HeldRows): Generator<string[]> {
  for (let batch = 0, from = 0; from < total; batch += 1) {
    yield ids(from, sizeOf(batch))
    from += sizeOf(batch)
  }
}

/** The ids of a list through a cursor in the database, a batch at a time: few at first, and at most as many as are wanted. */
export async function* idsRead(
  reading: Reading,
  list: KeysetList,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<string[]> {
  let batch = 0
  for (const scan of pageScans(list, null)) {
    await reading.query(sql`DECLARE ids NO SCROLL CURSOR FOR ${scan(null)}`)
    for (;;) {
      const size = Math.min(most, sizeOf(batch))
      const ids = await reading.firstColumn(`FETCH ${size} FROM ids`)
      if (ids.length > 0) yield ids
      if (ids.length < size) break
      batch += 1
    }
    await reading.query({ text: 'CLOSE ids', values: [] })
  }
}
