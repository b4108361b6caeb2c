import type { PrismaClient } from '@/lib/db/generated/client'
import { formatDay } from '@/lib/domain/format-date'
import { licenceName } from '@/lib/domain/licence'

/** A source line names no more registers than it can hold. */
const namedAtMost = 5

/** The source line of a chart counted from datasets: publisher, snapshot or version, licence. */
export async function datasetLine(db: PrismaClient, slugs: string[]): Promise<string> {
  const datasets = await db.dataset.findMany({
    where: { slug: { in: slugs } },
    orderBy: { title: 'asc' },
    select: { title: true, publisher: true, version: true, snapshotOn: true, licence: true },
  })
  if (datasets.length === 0) return 'the sources that each record cites'
  const named = datasets
    .slice(0, datasets.length > namedAtMost ? namedAtMost - 1 : namedAtMost)
    .map((dataset) => {
      const version = dataset.snapshotOn ? formatDay(dataset.snapshotOn) : dataset.version
      return `${dataset.publisher}, ${dataset.title}, ${version} (${licenceName(dataset.licence)})`
    })
  const more = datasets.length - named.length
  return [...named, ...(more > 0 ? [`and ${more} more registers (see Data)`] : [])].join('; ')
}

/** The datasets whose rows, or contracts, prove partnerships. */
export async function partnershipDatasets(db: PrismaClient): Promise<string[]> {
  const held = await db.datasetHolding.findMany({
    where: { partnerships: { gt: 0 } },
    select: { datasetId: true },
  })
  return held.map(({ datasetId }) => datasetId)
}
