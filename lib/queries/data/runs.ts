import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** How many runs a page shows. */
const runsPerPage = 50

export const runSelect = {
  id: true,
  state: true,
  startedAt: true,
  finishedAt: true,
  snapshotOn: true,
  ledgerVersion: true,
  undoneVersion: true,
  read: true,
  loaded: true,
  unchanged: true,
  refused: true,
  created: true,
  updated: true,
  noLongerListed: true,
  dataset: { select: { slug: true, title: true, publisher: true } },
} satisfies Prisma.ImportRunSelect

/** One reading of a dataset's files: read = loaded + unchanged + refused. */
export type RunRow = Prisma.ImportRunGetPayload<{ select: typeof runSelect }>

/** `size`: how many rows a full page has. */
export type RunPage = { rows: RunRow[]; total: number; page: number; size: number }

/** A page of the runs, the newest first; of one dataset where its slug is given. `page` counts from 1. */
export async function runList(page: number, dataset?: string, perPage = runsPerPage): Promise<RunPage> {
  const where = dataset === undefined ? {} : { datasetId: dataset }
  const [rows, total] = await Promise.all([
    reader.importRun.findMany({
      where,
      orderBy: [{ ledgerVersion: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: runSelect,
    }),
    reader.importRun.count({ where }),
  ])
  return { rows, total, page, size: perPage }
}
