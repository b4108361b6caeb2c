import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type DatasetHeld, datasetHeld, holdingSelect } from './dataset-held'
import { describedRegisterSelect } from './register-select'
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
  const [datasets, newest] = await Promise.all([
    reader.dataset.findMany({ orderBy: [{ title: 'asc' }, { slug: 'asc' }], select: datasetSelect }),
    newestRuns(),
  ])
  return datasets.map(({ _count, holding, ...dataset }) => ({
    ...dataset,
    held: datasetHeld(holding),
    runs: _count.runs,
    newest: newest.find((run) => run.dataset.slug === dataset.slug) ?? null,
  }))
}

const datasetSelect = {
  ...describedRegisterSelect,
  holding: { select: holdingSelect },
  _count: { select: { runs: true } },
} satisfies Prisma.DatasetSelect

/** The newest run of each dataset that stands. They are chosen by the database: a dataset can have hundreds. */
async function newestRuns() {
  const found = z.array(z.object({ id: z.string() })).parse(
    await reader.$queryRaw`
      SELECT DISTINCT ON (dataset_id) id FROM import_run WHERE state = 'done' ORDER BY dataset_id, ledger_version DESC, id`,
  )
  return reader.importRun.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      ...runSelect,
      refusalReasons: {
        where: { number: { lte: reasonsShown } },
        orderBy: { number: 'asc' },
        select: { number: true, column: true, reason: true, rows: true },
      },
    },
  })
}
