import type { Definition } from '@/components/ui/definition-list'
import { Unknown } from '@/components/ui/unknown'
import { formatDay } from '@/lib/domain/format-date'
import { LicenceLink } from './licence-link'

type Published = {
  publisher: string
  url: string | null
  attribution: string
  licence: string
  licenceUrl: string | null
}

/** Whose a register is, how its publisher is to be named, and under which licence. */
export function publisherItems({
  publisher,
  url,
  attribution,
  licence,
  licenceUrl,
}: Published): Definition[] {
  return [
    { term: 'Publisher', value: url ? <a href={url}>{publisher}</a> : publisher },
    { term: 'Named as', value: attribution },
    { term: 'Licence', value: <LicenceLink licence={licence} licenceUrl={licenceUrl} /> },
  ]
}

/** The same of a dataset, and as of when it is. */
export function datasetItems(
  dataset: Published & { version: string; snapshotOn: Date | null },
): Definition[] {
  const { version, snapshotOn } = dataset
  return [
    ...publisherItems(dataset),
    { term: 'Version', value: version },
    {
      term: 'Snapshot of',
      value: snapshotOn ? formatDay(snapshotOn) : <Unknown>day not given</Unknown>,
    },
  ]
}
