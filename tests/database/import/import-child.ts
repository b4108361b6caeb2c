import { runImport } from '@/lib/ingest/import/run-import'

// Imports in a process of its own, so that a test can kill it.
const [databaseUrl = '', seedsDir = '', path = ''] = process.argv.slice(2)
const report = await runImport({
  databaseUrl,
  seedsDir,
  paths: [path],
  format: null,
  dataset: null,
  snapshotOn: null,
  dryRun: false,
  anew: false,
  rejects: null,
  log: (line) => console.log(line),
  onStart: () => console.log('Reading'),
  onProgress: () => {},
})
console.log(JSON.stringify(report))
