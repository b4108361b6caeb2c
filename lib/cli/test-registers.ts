import { join } from 'node:path'
import { quietImport } from '@/lib/ingest/import/quiet-import'
import { runImport } from '@/lib/ingest/import/run-import'
import { undoImport } from '@/lib/ingest/import/undo'
import { root, settings } from '@/lib/settings'

/** Folders of small registers in the order in which they are read; tests/fixtures/registers/README.md says what each is for. */
const folders = ['first', 'town', 'newer', 'mistaken'] as const

/** Imports small registers of every format, and takes the last of them back, so that tests meet what imports leave behind. */
export async function importSmallRegisters(databaseUrl: string, log: (line: string) => void): Promise<void> {
  const { seedsDir } = settings
  const quiet = { ...quietImport, databaseUrl, seedsDir }
  for (const folder of folders) {
    const { runs } = await runImport({ ...quiet, paths: [join(root, 'tests/fixtures/registers', folder)] })
    for (const { dataset, read, loaded, unchanged, refused } of runs)
      log(`${folder}/${dataset}: ${read} rows = ${loaded} + ${unchanged} + ${refused}`)
    if (folder !== 'mistaken') continue
    for (const { run } of runs) if (run) await undoImport({ databaseUrl, seedsDir, run, log: () => {} })
  }
}
