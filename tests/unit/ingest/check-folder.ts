import { compileSeeds } from '@/lib/ingest/compile/seeds'
import { formatFault } from '@/lib/ingest/fault'
import { readSeeds } from '@/lib/ingest/read-seeds'

/** The faults of a seeds folder, as `npm run seeds:check` prints them. */
export function faultsIn(dir: string): string[] {
  return compileSeeds(readSeeds(dir)).faults.map(formatFault)
}
