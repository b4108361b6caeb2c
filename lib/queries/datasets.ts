import { reader } from '@/lib/db/client'

export type DatasetRun = {
  id: string
  version: number
  finishedAt: Date | null
  read: number
  loaded: number
  unchanged: number
  refused: number
  state: 'running' | 'done' | 'undone'
}

export type DatasetSummary = {
  slug: string
  title: string
  publisher: string
  url: string | null
  licence: string
  licenceUrl: string | null
  attribution: string
  version: string
  snapshotOn: Date | null
  description: string
  /** What most of its rows are about. */
  proves: 'partnerships' | 'contracts' | 'agencies'
  runs: DatasetRun[]
}

/** All datasets with their import runs, newest first, and what each run did with its rows. */
export async function datasetSummaries(): Promise<DatasetSummary[]> {
  const datasets = await reader.dataset.findMany({
    orderBy: { title: 'asc' },
    select: {
      slug: true,
      title: true,
      publisher: true,
      url: true,
      licence: true,
      licenceUrl: true,
      attribution: true,
      version: true,
      snapshotOn: true,
      description: true,
      _count: { select: { transactions: true, agencyListings: true } },
      runs: {
        orderBy: { ledgerVersion: 'desc' },
        take: 10,
        select: {
          id: true,
          ledgerVersion: true,
          finishedAt: true,
          read: true,
          loaded: true,
          unchanged: true,
          refused: true,
          state: true,
        },
      },
    },
  })
  return datasets.map(({ runs, _count, ...dataset }) => ({
    ...dataset,
    proves: _count.transactions > 0 ? 'contracts' : _count.agencyListings > 0 ? 'agencies' : 'partnerships',
    runs: runs.map(({ ledgerVersion, ...run }) => ({ ...run, version: ledgerVersion })),
  }))
}

export type Refusal = {
  datasetSlug: string
  file: string
  line: number
  column: string | null
  value: string | null
  reason: string
  remedy: string
}

/** The rows that the newest finished run of each dataset refused, at most `limit`. */
export async function refusedRows(limit: number): Promise<Refusal[]> {
  const newest = await reader.importRun.findMany({
    where: { state: 'done' },
    orderBy: [{ datasetId: 'asc' }, { ledgerVersion: 'desc' }],
    distinct: ['datasetId'],
    select: { id: true },
  })
  const rows = await reader.rejectedRow.findMany({
    where: { runId: { in: newest.map(({ id }) => id) } },
    orderBy: [{ runId: 'asc' }, { line: 'asc' }],
    take: limit,
    select: {
      file: true,
      line: true,
      column: true,
      value: true,
      reason: true,
      remedy: true,
      run: { select: { datasetId: true } },
    },
  })
  return rows.map(({ run, ...row }) => ({ ...row, datasetSlug: run.datasetId }))
}
