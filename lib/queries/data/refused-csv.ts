import { reader } from '@/lib/db/client'
import { csvLine } from '@/lib/domain/csv-line'
import { fileName } from '@/lib/domain/file-name'
import { refusedRowsWithCells } from './refused-rows'

/** What is said of a refused row behind its own cells; the names are the same as in the file that the import writes. */
const OURS = ['file', 'line', 'column', 'reason', 'remedy']

const portion = 200

/**
 * The rows that a run refused as CSV, line by line: the columns of the register, then where each stood and why it was refused. Null
 * where there is no such run. It holds a portion of the rows at a time.
 */
export async function refusedCsv(
  runId: string,
  reason: number | null,
): Promise<AsyncGenerator<string> | null> {
  const run = await reader.importRun.findUnique({ where: { id: runId }, select: { columns: true } })
  return run && lines(runId, reason, run.columns)
}

async function* lines(runId: string, reason: number | null, columns: string[]): AsyncGenerator<string> {
  yield csvLine([...columns, ...OURS.map((name) => (columns.includes(name) ? `refused ${name}` : name))])
  for (let first = 1; ; first += portion) {
    const rows = await refusedRowsWithCells({ runId, reason, first, count: portion })
    let text = ''
    for (const row of rows) {
      const cells = new Map(row.cells?.map(({ column, value }) => [column, value]))
      const own = columns.map((name) => cells.get(name) ?? '')
      text += csvLine([
        ...own,
        fileName(row.file),
        String(row.line),
        row.column ?? '',
        row.reason,
        row.remedy,
      ])
    }
    if (text) yield text
    if (rows.length < portion) return
  }
}
