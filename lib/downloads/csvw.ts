import { type LedgerStamp, licenceNote } from '@/lib/queries/ledger-stamp'
import type { ColumnType, TableColumn } from '@/lib/queries/tables/column'
import { settings } from '@/lib/settings'
import type { Offer } from './offer'
import { provenance, withQuery } from './provenance'

const datatypes: Record<ColumnType, string> = {
  id: 'string',
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  day: 'date',
  time: 'dateTime',
  boolean: 'boolean',
  address: 'anyURI',
  list: 'string',
}

/** The description of a CSV file as CSV on the Web has it (csvm), with what the file cannot say about itself. */
export function csvMetadata(offer: Offer, stamp: LedgerStamp, answeredAt: Date): Record<string, unknown> {
  const { siteUrl } = settings
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: siteUrl + withQuery(`/download/${offer.name}.csv`, offer.query),
    'dc:title': `Blue Ledger: ${offer.title}, version ${stamp.version}`,
    'dc:description': offer.rule,
    'dc:publisher': { 'schema:name': 'Blue Ledger', 'schema:url': { '@id': siteUrl } },
    'dc:modified': stamp.loadedAt && { '@value': stamp.loadedAt.toISOString(), '@type': 'xsd:dateTime' },
    'dc:rights': [
      licenceNote,
      ...stamp.licences.map(({ title, attribution, licence }) => `${title}: ${attribution}, ${licence}`),
    ].join('\n'),
    'schema:version': String(stamp.version),
    'dc:source': offer.page === null ? null : { '@id': siteUrl + offer.page },
    notes: [
      'A text that begins with = + - @, a tab, a line break or an apostrophe has one apostrophe put before it unless it is a number, so that no spreadsheet runs it as a formula; take one apostrophe away to have it as written.',
      { 'schema:additionalProperty': provenance(offer, stamp, answeredAt) },
    ],
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\r\n'],
      header: true,
      doubleQuote: true,
      delimiter: ',',
    },
    tableSchema: {
      columns: offer.columns.map(columnMetadata),
      ...(offer.primaryKey && { primaryKey: offer.primaryKey }),
    },
  }
}

function columnMetadata({ name, type, description, optional, values }: TableColumn) {
  const datatype = values ? { base: 'string', format: `^(${values.join('|')})$` } : datatypes[type]
  return {
    name,
    titles: name,
    'dc:description': description,
    datatype,
    required: !optional,
    ...(type === 'list' && { separator: ';' }),
  }
}
