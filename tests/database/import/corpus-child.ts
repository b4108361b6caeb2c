import { ImportError } from '@/lib/ingest/import/import-error'
import { type ImportOptions, runImport } from '@/lib/ingest/import/run-import'

/** What a process of its own is asked to import; it holds as little memory as the command does. */
export type Wanted = Pick<
  ImportOptions,
  'databaseUrl' | 'seedsDir' | 'paths' | 'format' | 'rejects' | 'dryRun'
>

/** What became of it. */
export type Outcome =
  | { kind: 'report'; report: Awaited<ReturnType<typeof runImport>> }
  | { kind: 'refused'; message: string }
  | { kind: 'fault'; message: string }

const quiet = { dataset: null, snapshotOn: null, anew: false }

async function take(wanted: Wanted): Promise<Outcome> {
  try {
    const report = await runImport({
      ...quiet,
      ...wanted,
      log: () => {},
      onStart: () => {},
      onProgress: () => {},
    })
    return { kind: 'report', report }
  } catch (error) {
    if (error instanceof ImportError) return { kind: 'refused', message: error.message }
    return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', async (wanted: Wanted) => {
  process.send?.(await take(wanted))
})
process.send?.('ready')
