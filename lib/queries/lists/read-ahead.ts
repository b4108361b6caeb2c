import type { TableSource } from '@/lib/columns/column-table'
import { readEdition } from '@/lib/columns/edition'
import { heldTable } from '@/lib/columns/held'
import { settings } from '@/lib/settings'
import { agencyTable } from '../tables/agencies'
import { companyTable } from '../tables/companies'
import { contractTable } from '../tables/contracts'
import { partnershipTable } from '../tables/partnerships'
import { heldOf } from '../tables/table'

const lookEveryMs = 2000
const patienceMs = 120_000

/** The tables that lists hold in memory, in the order in which they are read. */
const sources: readonly TableSource[] = [contractTable, partnershipTable, agencyTable, companyTable].flatMap(
  (table) => heldOf(table, {}).held?.source ?? [],
)

/** A built site over a database; a build has none, and development loads its code anew too often. */
const isServing =
  settings.production &&
  (settings.databaseUrl ?? settings.databaseReaderUrl) !== undefined &&
  process.env['NEXT_PHASE'] !== 'phase-production-build'

/**
 * Reads the tables of lists into memory before anybody asks for them, and anew when the ledger has another edition; until then whoever
 * asks waits for them. It looks again and again, also where the database is not there yet, and keeps no process alive.
 */
export function readAhead(): void {
  if (!isServing || settings.rowsInMemory === 0) return
  /** Tables that are not held, with the edition of which that is known. */
  const without = new Map<TableSource, string>()
  const look = async () => {
    const began = Date.now()
    try {
      for (const source of sources) {
        const edition = await readEdition()
        if (without.get(source) === edition) continue
        const limits = { rows: settings.rowsInMemory, waitMs: patienceMs }
        if (!(await heldTable(source, edition, limits))) without.set(source, edition)
      }
    } catch {
      // The database cannot be asked now. Whoever asks for a page is told; the next look comes anyway.
    }
    // Where load follows load, at least as much time goes to visitors as to reading.
    setTimeout(look, Math.max(lookEveryMs, Date.now() - began)).unref()
  }
  void look()
}
