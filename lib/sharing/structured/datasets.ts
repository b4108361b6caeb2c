import { addressOf } from '@/lib/domain/addresses'
import { downloadAddress, formats, formatWords } from '@/lib/domain/download-formats'
import type { DatasetPage } from '@/lib/queries/data/dataset-page'
import type { DatasetSummary } from '@/lib/queries/data/datasets'
import { addressIn, breadcrumbs, type Thing, textOf, theLedger } from './things'

const list = { name: 'Data', path: '/data' }

/** A register in schema.org's words: whose, under which licence, as of when, and the files that hold its rows. */
export function datasetThings(dataset: DatasetPage): Thing[] {
  const path = addressOf.dataset(dataset.slug)
  return [
    {
      ...datasetThing(dataset),
      includedInDataCatalog: { '@type': 'DataCatalog', '@id': addressIn('/data') },
    },
    breadcrumbs(list, { name: dataset.title, path }),
  ]
}

/** The whole ledger as a `DataCatalog` of its registers, and as one file. */
export function catalogThings(datasets: readonly DatasetSummary[]): Thing[] {
  return [
    {
      '@type': 'DataCatalog',
      '@id': addressIn('/data'),
      url: addressIn('/data'),
      name: 'Blue Ledger: data',
      description:
        'What Blue Ledger holds on the ties between technology companies and law enforcement: records by kind, registers with publisher and licence.',
      publisher: theLedger,
      license: addressIn('/about#licences'),
      isAccessibleForFree: true,
      dataset: [wholeLedger(), ...datasets.map(datasetThing)],
    },
  ]
}

function wholeLedger(): Thing {
  return {
    '@type': 'Dataset',
    name: 'Blue Ledger',
    description:
      'The ties between technology companies and law enforcement, with the proof of each: every list and every table as CSV, with the dictionary, the licences and checksums.',
    url: addressIn('/data#all'),
    license: addressIn('/about#licences'),
    creator: theLedger,
    isAccessibleForFree: true,
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/zip',
        contentUrl: addressIn('/download/ledger.zip'),
      },
    ],
  }
}

type Facts = Pick<
  DatasetSummary,
  | 'slug'
  | 'title'
  | 'publisher'
  | 'url'
  | 'licence'
  | 'licenceUrl'
  | 'attribution'
  | 'version'
  | 'snapshotOn'
  | 'description'
  | 'held'
>

function datasetThing(dataset: Facts): Thing {
  const { slug, title, publisher, url, licence, licenceUrl, attribution, version, snapshotOn } = dataset
  const address = addressIn(addressOf.dataset(slug))
  return {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: title,
    description: textOf(dataset.description),
    creator: { '@type': 'Organization', name: publisher },
    creditText: attribution,
    license: licenceUrl ?? licence,
    isBasedOn: url,
    version,
    temporalCoverage: snapshotOn?.toISOString().slice(0, 10),
    isAccessibleForFree: true,
    distribution: distribution(dataset),
  }
}

/** The tables that have rows of it, in each format. */
function distribution({ slug, held }: Facts): Thing[] {
  const tables = [
    held.contracts > 0 && 'contracts',
    held.partnerships > 0 && 'partnerships',
    held.agencyRows > 0 && 'agencies',
  ].filter((name) => name !== false)
  return tables.flatMap((name) =>
    formats.map((format) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: formatWords[format].type.replace(/;.*$/, ''),
      contentUrl: addressIn(downloadAddress(name, format, `dataset=${slug}`)),
    })),
  )
}
