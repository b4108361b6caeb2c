import type { PrismaClient } from '@/lib/db/generated/client'
import { formatDay } from '@/lib/domain/format-date'
import { licenceName } from '@/lib/domain/licence'

/** The source line of a chart counted from datasets: publisher, snapshot or version, licence. */
export async function datasetLine(db: PrismaClient, slugs: string[]): Promise<string> {
  const datasets = await db.dataset.findMany({
    where: { slug: { in: slugs } },
    orderBy: { title: 'asc' },
    select: { title: true, publisher: true, version: true, snapshotOn: true, licence: true },
  })
  if (datasets.length === 0) return 'the sources that each record cites'
  return datasets
    .map((dataset) => {
      const version = dataset.snapshotOn ? formatDay(dataset.snapshotOn) : dataset.version
      return `${dataset.publisher}, ${dataset.title}, ${version} (${licenceName(dataset.licence)})`
    })
    .join('; ')
}

/** The datasets from which partnerships are listed. */
export async function partnershipDatasets(db: PrismaClient): Promise<string[]> {
  const listed = await db.partnershipListing.groupBy({ by: ['datasetId'] })
  return listed.map((listing) => listing.datasetId)
}
