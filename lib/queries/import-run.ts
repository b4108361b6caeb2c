import { reader } from '@/lib/db/client'

/** How many refused rows a page shows. */
export const refusedPerPage = 50

export type RefusedRow = {
  file: string
  line: number
  column: string | null
  value: string | null
  reason: string
  remedy: string
}

/** A reason for which rows were refused, and how many were. */
export type RefusedFor = { reason: string; rows: number }

/** One reading of a dataset's files into the ledger. */
export type ImportRunPage = {
  id: string
  version: number
  versionNote: string
  versionKind: 'seeds' | 'import' | 'undo' | 'correction'
  state: 'running' | 'done' | 'undone'
  startedAt: Date
  finishedAt: Date | null
  filesSha256: string
  files: string[]
  read: number
  loaded: number
  unchanged: number
  refused: number
  dataset: {
    slug: string
    title: string
    publisher: string
    url: string | null
    licence: string
    licenceUrl: string | null
    attribution: string
  }
  /** The kinds of reasons, the most frequent first; what differs from row to row (lines, keys) is left out. */
  reasons: RefusedFor[]
  rows: RefusedRow[]
}

/** A run with a page of its refused rows, by file and line; null where there is no such run. `page` counts from 1. */
export async function importRun(id: string, page: number): Promise<ImportRunPage | null> {
  const run = await reader.importRun.findUnique({ where: { id }, include: { dataset: true, version: true } })
  if (!run) return null
  const [rows, reasons] = await Promise.all([
    reader.rejectedRow.findMany({
      where: { runId: id },
      orderBy: [{ file: 'asc' }, { line: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * refusedPerPage,
      take: refusedPerPage,
      select: { file: true, line: true, column: true, value: true, reason: true, remedy: true },
    }),
    reader.$queryRaw<RefusedFor[]>`
      SELECT regexp_replace(regexp_replace(reason, '"[^"]*"', '"…"', 'g'), '(stands at) .*$', '\\1 another line') AS reason, count(*)::int AS rows
      FROM rejected_row WHERE run_id = ${id} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`,
  ])
  const { dataset, version, ledgerVersion, datasetId: _, ...rest } = run
  return {
    ...rest,
    version: ledgerVersion,
    versionNote: version.note,
    versionKind: version.kind,
    dataset,
    reasons,
    rows,
  }
}
