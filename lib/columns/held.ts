import type { ColumnTable, TableSource } from './column-table'
import { tableMemory } from './column-table'
import { readEdition } from './edition'
import { loadTable } from './load-table'

type Holding = {
  source: TableSource
  /** The edition that was current when the reading was asked for. */
  asked: string
  table: Promise<ColumnTable | null>
}

/** How many rows a table in memory may have, and how long a question waits for one that is being read. */
export type Limits = { rows: number; waitMs: number }

/** Development loads this file anew, and pages and answers of the API have copies of it: what is held they share. */
const shared = globalThis as { blueLedgerColumns?: Map<string, Holding> }
shared.blueLedgerColumns ??= new Map()
const held = shared.blueLedgerColumns

/** A table is still being read into memory. The code is PostgreSQL's for "not now": whoever asked is told to come back. */
export class StillReadingError extends Error {
  override name = 'StillReadingError'
  readonly code = '57P03'
}

/**
 * A table in columns, as the ledger has it in `edition` or later. Whoever asks while it is being read waits for it: a
 * million rows take some seconds, and as many questions to SQL would take longer. Null where it has too many rows or
 * could not be read; SQL answers then. Of an earlier edition nothing is kept but what an answer still uses.
 * @throws StillReadingError when it is not there in time
 */
export async function heldTable(
  source: TableSource,
  edition: string,
  limits: Limits,
): Promise<ColumnTable | null> {
  let giveUp: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new StillReadingError(`The table ${source.name} is still being read into memory`)
    giveUp = setTimeout(() => reject(error), limits.waitMs).unref()
  })
  try {
    return await Promise.race([currentTable(source, edition, limits), late])
  } finally {
    clearTimeout(giveUp)
  }
}

/** A table in columns where it is there already as the ledger has it in `edition`; null where it is not: nobody waits, and nothing is read. */
export async function tableAtHand(source: TableSource, edition: string): Promise<ColumnTable | null> {
  const holding = held.get(source.name)
  if (!holding || textOf(holding.source) !== textOf(source)) return null
  const table = await Promise.race([holding.table, null])
  return table?.edition === edition ? table : null
}

async function currentTable(source: TableSource, edition: string, limits: Limits) {
  const holding = held.get(source.name)
  if (!holding || textOf(holding.source) !== textOf(source)) return begin(source, edition, limits).table
  const table = await holding.table
  if (table === null ? holding.asked === edition : table.edition === edition) return table
  // Either what is held is outdated, or the ledger has changed since the question began.
  const now = await readEdition()
  if (table?.edition === now) return table
  const later = held.get(source.name)
  const isBegun = later && textOf(later.source) === textOf(source) && later.asked === now
  return isBegun ? later.table : begin(source, now, limits).table
}

const texts = new WeakMap<TableSource, string>()

/** What a source says: each copy of the file that has it makes a source of its own. */
function textOf(source: TableSource): string {
  const text = texts.get(source) ?? JSON.stringify(source)
  texts.set(source, text)
  return text
}

function begin(source: TableSource, asked: string, limits: Limits): Holding {
  const holding = { source, asked, table: readOrGiveUp(source, limits) }
  held.set(source.name, holding)
  holding.table.then((table) => table ?? forgetLater(holding))
  return holding
}

async function readOrGiveUp(source: TableSource, limits: Limits): Promise<ColumnTable | null> {
  try {
    return await loadTable(source, limits)
  } catch (error) {
    console.error(`The table ${source.name} could not be read into memory; SQL answers instead.`, error)
    return null
  }
}

/** What is too large or could not be read is tried again, but not at each question. */
function forgetLater(holding: Holding): void {
  const forget = () => {
    if (held.get(holding.source.name) === holding) held.delete(holding.source.name)
  }
  setTimeout(forget, 30_000).unref()
}

/** What is in memory now: rows and bytes of each table. */
export async function heldNow(): Promise<{ name: string; edition: string; rows: number; bytes: number }[]> {
  const tables = await Promise.all([...held.values()].map(({ table }) => table))
  return tables
    .filter((table) => table !== null)
    .map((table) => ({
      name: table.name,
      edition: table.edition,
      rows: table.rows,
      bytes: tableMemory(table),
    }))
}
