import type { ColumnTable, TableSource } from './column-table'
import { tableMemory } from './column-table'
import { loadTable } from './load-table'

type Holding = {
  source: TableSource
  /** The version that was current when the reading was asked for. */
  asked: number
  table: Promise<ColumnTable | null>
}

/** Development loads this file anew, and pages and answers of the API have copies of it: what is held they share. */
const shared = globalThis as { blueLedgerColumns?: Map<string, Holding> }
shared.blueLedgerColumns ??= new Map()
const held = shared.blueLedgerColumns

/** How many rows a table in memory may have, and how long a question waits for one that is being read. */
export type Limits = { rows: number; waitMs: number }

/**
 * A table in columns, as the ledger has it in `version` or later. Whoever asks while it is being read waits for it: a
 * million rows take some seconds, and as many questions to SQL would take longer. Null where it has too many rows,
 * could not be read, or is not there in time; SQL answers then. Of an earlier version nothing is kept but what an answer still uses.
 */
export async function heldTable(
  source: TableSource,
  version: number,
  limits: Limits,
): Promise<ColumnTable | null> {
  let giveUp: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    giveUp = setTimeout(() => resolve(null), limits.waitMs).unref()
  })
  try {
    return await Promise.race([currentTable(source, version, limits), late])
  } finally {
    clearTimeout(giveUp)
  }
}

async function currentTable(source: TableSource, version: number, limits: Limits) {
  for (;;) {
    const holding = held.get(source.name)
    if (!holding || holding.asked < version || holding.source !== source) {
      const fresh = { source, asked: version, table: readOrGiveUp(source, limits) }
      held.set(source.name, fresh)
      fresh.table.then((table) => table ?? forgetLater(fresh))
      return fresh.table
    }
    const table = await holding.table
    if (table === null || table.version >= version) return table
    if (held.get(source.name) === holding) held.delete(source.name)
  }
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
export async function heldNow(): Promise<{ name: string; version: number; rows: number; bytes: number }[]> {
  const tables = await Promise.all([...held.values()].map(({ table }) => table))
  return tables
    .filter((table) => table !== null)
    .map((table) => ({
      name: table.name,
      version: table.version,
      rows: table.rows,
      bytes: tableMemory(table),
    }))
}
