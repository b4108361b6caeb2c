import type { ImportOptions } from './run-import'

/** An import of files as they are, which tells nobody how far it is. */
export const quietImport: Omit<ImportOptions, 'databaseUrl' | 'seedsDir' | 'paths'> = {
  format: null,
  dataset: null,
  snapshotOn: null,
  dryRun: false,
  anew: false,
  rejects: null,
  log: () => {},
  onStart: () => {},
  onProgress: () => {},
}
