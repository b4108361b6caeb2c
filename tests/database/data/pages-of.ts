import { vi } from 'vitest'
import type { OpenImport } from '../import/open-import'

/** The queries of the pages about data, over a ledger that was opened for imports. Settings are parsed once a module graph, so it is a fresh one. */
export async function pagesOf(ledger: OpenImport) {
  process.env['DATABASE_URL'] = ledger.url
  vi.resetModules()
  const { reader } = await import('@/lib/db/client')
  return {
    ...(await import('@/lib/queries/data/dataset-page')),
    ...(await import('@/lib/queries/data/import-run')),
    ...(await import('@/lib/queries/data/refused-csv')),
    ...(await import('@/lib/queries/data/refused-row')),
    ...(await import('@/lib/queries/data/refused-rows')),
    ...(await import('@/lib/queries/data/runs')),
    ...(await import('@/lib/queries/profiles/registers')),
    disconnect: () => reader.$disconnect(),
  }
}

export type Pages = Awaited<ReturnType<typeof pagesOf>>
