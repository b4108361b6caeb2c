import { type Fault, formatFault } from '@/lib/ingest/fault'
import { ImportError } from './import-error'

/** A dataset.yaml that is wrong, or files that are not as it says: nothing is imported at all. */
export class DatasetFileError extends ImportError {
  override name = 'DatasetFileError'

  constructor(readonly faults: readonly Fault[]) {
    super('usage', faults.map(formatFault).join('\n'))
  }
}
