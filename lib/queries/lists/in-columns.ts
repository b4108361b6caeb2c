import { z } from 'zod'
import type { ColumnTable, TableSource } from '@/lib/columns/column-table'
import { editionSql } from '@/lib/columns/edition'
import { heldTable, tableAtHand } from '@/lib/columns/held'
import { canTest } from '@/lib/columns/marks'
import { remembered } from '@/lib/columns/remembered'
import { type InForce, mostApart, type Selection, select } from '@/lib/columns/selection'
import { reader } from '@/lib/db/client'
import { settings } from '@/lib/settings'
import { ledgerEdition } from '../ledger-edition'
import type { Conditions } from './keyset'
import { idQueryOf, raw, type Sql, sql, testOf } from './sql'

/** A table in memory, and a question about it: which of its rows meet the conditions in force. */
export type InColumns = {
  table: ColumnTable
  /** Stands for the conditions, whatever their order in an address. */
  key: string
  selection: () => Promise<Selection>
}

type HeldQuestion = {
  source: TableSource
  relation: Sql
  id: Sql
  conditions: Conditions
  /** Answered only where the table is there already: SQL takes less time than reading it. */
  atHand?: boolean
}

/** Prepares a question for the columns in memory. Null where SQL must answer: the table is too large, not held, or not at hand. */
export async function inColumns(question: HeldQuestion): Promise<InColumns | null> {
  const most = settings.rowsInMemory
  const given = Object.entries(question.conditions).flatMap(([name, condition]) =>
    condition ? [[name, condition] as const] : [],
  )
  if (most === 0 || given.length > mostApart) return null
  const edition = await ledgerEdition()
  const table = question.atHand
    ? await tableAtHand(question.source, edition)
    : await heldTable(question.source, edition, { rows: most, waitMs: settings.querySeconds * 1000 })
  if (!table) return null
  const inForce = new Map<string, InForce>()
  for (const [name, condition] of given) {
    const test = testOf(condition)
    const rows = test && canTest(table, test) ? test : await rowsThatMeet(table, question, condition)
    if (rows === null) return null
    inForce.set(name, rows)
  }
  const key = JSON.stringify([table.name, ...given.map(([name, condition]) => [name, textOf(condition)])])
  return { table, key, selection: () => selectionOf(table, key, inForce) }
}

/** Two selections, so that the page, the counts and the sums of one answer are made of the same. */
const latest: { table: ColumnTable; key: string; selection: Promise<Selection> }[] = []

function selectionOf(
  table: ColumnTable,
  key: string,
  inForce: ReadonlyMap<string, InForce>,
): Promise<Selection> {
  const known = latest.find((one) => one.table === table && one.key === key)
  if (known) return known.selection
  const selection = Promise.resolve(select(table, inForce, new Set(inForce.keys())))
  latest.unshift({ table, key, selection })
  latest.length = Math.min(latest.length, 2)
  setTimeout(
    () => latest.splice(latest.findIndex((one) => one.selection === selection) >>> 0, 1),
    1000,
  ).unref()
  return selection
}

const foundSchema = z.array(z.object({ edition: z.string(), ids: z.string().nullable() })).length(1)

/** The rows that meet a condition which only SQL can decide, such as words; null where the ledger has changed meanwhile. */
async function rowsThatMeet(
  table: ColumnTable,
  { relation, id }: HeldQuestion,
  condition: Sql,
): Promise<Uint32Array | null> {
  return remembered(
    table.edition,
    JSON.stringify([table.name, 'rows', textOf(condition)]),
    async () => {
      const query = idQueryOf(condition) ?? sql`SELECT ${id} AS id FROM ${relation} WHERE ${condition}`
      const found = await reader.$queryRaw(sql`
        SELECT ${raw(editionSql)} AS edition,
          (SELECT string_agg(id, ' ') FROM (${query}) AS found(id)) AS ids`)
      const [one] = foundSchema.parse(found)
      return one?.edition === table.edition ? rowsOfIds(table, one.ids ?? '') : null
    },
    (rows) => rows?.byteLength ?? 0,
  )
}

/** The rows of ids with blanks between them, in their order. */
function rowsOfIds({ ids }: ColumnTable, text: string): Uint32Array {
  const bytes = Buffer.from(text)
  const rows: number[] = []
  for (let from = 0; from < bytes.length; ) {
    const blank = bytes.indexOf(0x20, from)
    const to = blank < 0 ? bytes.length : blank
    const row = ids.find(bytes, from, to)
    if (row >= 0) rows.push(row)
    from = to + 1
  }
  return Uint32Array.from(rows)
}

function textOf(condition: Sql): readonly unknown[] {
  return [condition.sql, condition.values]
}
