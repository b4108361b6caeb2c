import { runImport } from '@/lib/ingest/import/run-import'

// Imports in a process of its own, which has as much memory as a test gives it.
const [databaseUrl = '', seedsDir = '', path = ''] = process.argv.slice(2)
const report = await runImport({
  ...{ databaseUrl, seedsDir, paths: [path] },
  ...{ format: null, dataset: null, snapshotOn: null, dryRun: false, anew: false, rejects: null },
  ...{ log: () => {}, onStart: () => {}, onProgress: () => {} },
})
console.log(JSON.stringify(report))
