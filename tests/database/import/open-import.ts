import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietImport } from '@/lib/ingest/import/quiet-import'
import type { ImportReport } from '@/lib/ingest/import/report'
import { type ImportOptions, runImport } from '@/lib/ingest/import/run-import'
import { undoImport } from '@/lib/ingest/import/undo'
import { writeSeeds } from '../../fixtures/datasets/small-registers'
import { openLedger } from '../datasets/open-ledger'

/** Everything of the ledger that pages show, as one text, without the versions that records were changed in. */
const CONTENT = [
  'contract',
  'contract_transaction',
  'contract_company',
  'partnership',
  'company',
  'agency',
  'agency_name',
  'agency_listing',
  'partnership_listing',
  'figure',
]
  .map(
    (table) =>
      `SELECT '${table}' AS "table", count(*)::int AS rows, md5(coalesce(string_agg((to_jsonb(t) - '{updated_version}'::text[])::text, '' ORDER BY (to_jsonb(t) - '{updated_version}'::text[])::text), '')) AS content FROM ${table} t`,
  )
  .join(' UNION ALL ')

/** A ledger with small registers in it, and a folder to import files from. */
export async function openImport() {
  const ledger = await openLedger()
  const seeds = writeSeeds()
  const folder = mkdtempSync(join(tmpdir(), 'blue-ledger-import-'))
  await ledger.load(seeds.seedsDir)
  const file = (name: string, text: string | Buffer): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const options = (paths: string[], more: Partial<ImportOptions> = {}): ImportOptions => ({
    ...quietImport,
    databaseUrl: ledger.url,
    seedsDir: seeds.seedsDir,
    paths,
    ...more,
  })
  return {
    ...ledger,
    seeds,
    folder,
    file,
    options,
    /** Imports files. */
    take: (paths: string[], more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
      runImport(options(paths, more)),
    undo: (run: string | null) =>
      undoImport({ databaseUrl: ledger.url, seedsDir: seeds.seedsDir, run: run ?? '', log: () => {} }),
    /** What the ledger holds, to be compared. */
    content: () => ledger.rows(CONTENT),
    close: async () => {
      await ledger.close()
      seeds.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type OpenImport = Awaited<ReturnType<typeof openImport>>

/** Rows read, loaded, unchanged and refused. */
export const numbers = ({
  read,
  loaded,
  unchanged,
  refused,
}: Record<'read' | 'loaded' | 'unchanged' | 'refused', number>) => [read, loaded, unchanged, refused]
