import type { DatasetFacts, Format, TableReader } from '@/lib/ingest/import/format'
import { Columns, isKept } from './columns'
import { noticeMapper } from './notices'
import { keepNewest } from './versions'

const REGISTER = 'contracts-finder'

const dataset: DatasetFacts = {
  slug: REGISTER,
  title: 'Contracts Finder',
  publisher: 'Cabinet Office of the United Kingdom, Contracts Finder',
  url: 'https://www.contractsfinder.service.gov.uk/',
  licence: 'OGL-UK-3.0',
  licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0',
  version: 'as downloaded',
  snapshotOn: null,
  description:
    'Notices of contracts that public bodies of the United Kingdom award or put out to tender. The register writes an awarded value of 0 for framework agreements: here these have no amount. ' +
    'Names, addresses, e-mail and telephone of contacts are dropped.',
}

/** Exports of Contracts Finder: a notice a row. */
export const contractsFinder = {
  name: 'contracts-finder',
  reads:
    'CSV exports of Contracts Finder, the register of the United Kingdom: a notice a row, its suppliers packed in one cell',
  knownBy:
    'Notice Identifier, Organisation Name and Published Date, with Supplier [Name|Address|…] or Value High',
  readTable({ header }: { header: readonly string[] }): TableReader | null {
    const columns = new Columns(header)
    if (!columns.has('identifier', 'buyer', 'published')) return null
    if (!columns.has('suppliers') && !columns.has('valueHigh')) return null
    return {
      about: 'contracts',
      register: REGISTER,
      country: 'GB',
      partial: true,
      keeps: isKept,
      dataset,
      columns: {
        recipient: columns.name('suppliers') ?? 'Supplier',
        description: [columns.name('title'), columns.name('description')].filter(Boolean).join(', '),
      },
      map: noticeMapper(columns),
      complete: keepNewest,
    }
  },
} satisfies Format
