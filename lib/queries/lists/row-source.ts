import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type KeysetList, type Place, pageScans, standsBefore } from './keyset'
import { type KeyedRow, type RowSource, rowsInColumns } from './page-in-columns'
import { sql } from './sql'

const rowsSchema = z.array(z.object({ id: z.string(), value: z.string().nullable() }))
const countsSchema = z.tuple([z.object({ total: z.number(), before: z.number() })])

/** Where the rows of a list are read from: the columns in memory, else the database. */
export async function rowSource(list: KeysetList): Promise<RowSource> {
  return (await rowsInColumns(list)) ?? rowsInSql(list)
}

function rowsInSql(list: KeysetList): RowSource {
  const { relation, id, where, key } = list
  return {
    async rows(place, size) {
      const rows: KeyedRow[] = []
      for (const scan of pageScans(list, place)) {
        if (rows.length < size) {
          rows.push(...rowsSchema.parse(await reader.$queryRaw(scan(size - rows.length))))
        }
      }
      return rows
    },
    counts: (place) => countRows(list, place),
    async find(wanted) {
      const found = await reader.$queryRaw(sql`
        SELECT ${id} AS id, (${key.expression})::text AS value FROM ${relation} WHERE ${where} AND ${id} = ${wanted}`)
      return rowsSchema.parse(found)[0]
    },
  }
}

async function countRows(list: KeysetList, place: Place | null) {
  const before = place ? sql`count(*) FILTER (WHERE ${standsBefore(list, place)})` : sql`0`
  const rows = await reader.$queryRaw(
    sql`SELECT count(*)::int AS total, (${before})::int AS before FROM ${list.relation} WHERE ${list.where}`,
  )
  return countsSchema.parse(rows)[0]
}
