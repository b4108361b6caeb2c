import { reader } from '@/lib/db/client'
import { type DatasetHeld, datasetHeld, holdingSelect } from './dataset-held'
import { type RunRow, runSelect } from './runs'

/** Kinds of reasons that a list of datasets names. */
const reasonsShown = 3

/** A kind of reason for which a run refused rows. */
export type RefusedFor = { number: number; column: string | null; reason: string; rows: number }

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
  /** What the ledger holds of it. */
  held: DatasetHeld
  runs: number
  /** The newest run that stands, with its most frequent reasons for refusing rows; null where all were taken back. */
  newest: (RunRow & { refusalReasons: RefusedFor[] }) | null
}

/** All datasets, by title, with what the ledger holds of them and their newest runs. */
export async function datasetSummaries(): Promise<DatasetSummary[]> {
  const datasets = await reader.dataset.findMany({
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
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
      holding: { select: holdingSelect },
      _count: { select: { runs: true } },
      runs: {
        where: { state: 'done' },
        orderBy: [{ ledgerVersion: 'desc' }, { id: 'asc' }],
        take: 1,
        select: {
          ...runSelect,
          refusalReasons: {
            orderBy: { number: 'asc' },
            take: reasonsShown,
            select: { number: true, column: true, reason: true, rows: true },
          },
        },
      },
    },
  })
  return datasets.map(({ runs, _count, holding, ...dataset }) => ({
    ...dataset,
    held: datasetHeld(holding),
    runs: _count.runs,
    newest: runs[0] ?? null,
  }))
}
