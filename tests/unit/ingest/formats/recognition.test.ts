import { describe, expect, it } from 'vitest'
import { formats, tableReader } from '@/lib/ingest/import/formats'
import type { DocumentSource, TableSource } from '@/lib/ingest/input/types'
import { shippedContext } from '../../../fixtures/formats/context'
import { agencyHeaders, atlasHeaders, otherHeaders } from '../../../fixtures/formats/headers'
import { EXTRACT, officialHeader } from '../../../fixtures/usaspending'

const context = shippedContext()

const table = (header: string[]): TableSource => ({
  ...{ kind: 'table', file: 'tests/x.csv', bytes: null, encoding: 'UTF-8', delimiter: ',', header },
  async *batches() {},
})

/** A document as the input layer opens it: its first keys, and its items at each depth. */
function document(value: object): DocumentSource {
  const shape = Array.isArray(value) ? 'array' : 'object'
  const first: unknown = Array.isArray(value) ? value[0] : value
  const members = Object.entries(value)
  const inner = members.flatMap(([name, one]) =>
    Object.entries(one ?? {}).map(([key, item]) => [`/${name}/${key}`, item] as const),
  )
  return {
    ...{ kind: 'document', file: 'tests/x.json', bytes: null, encoding: 'UTF-8', shape },
    ...{ keys: Object.keys(first ?? {}), around: {} },
    async *documents(options) {
      const items =
        options?.depth === 2
          ? inner
          : shape === 'array'
            ? members.map(([index, item]) => [`/${index}`, item] as const)
            : [['', value] as const]
      for (const [path, item] of items) yield { line: 1, path, value: item, bytesRead: 0 }
    },
  }
}

async function knownTo(source: TableSource | DocumentSource): Promise<string[]> {
  const names: string[] = []
  for (const format of formats) {
    const reader =
      source.kind === 'table'
        ? await format.readTable?.(source, context)
        : await format.readDocument?.(source, context)
    if (reader) names.push(format.name)
  }
  return names
}

const spending = {
  ...Object.fromEntries(
    (['awards', 'transactions', 'subawards'] as const).map((of) => [of, officialHeader(of)]),
  ),
  extract: EXTRACT.split(','),
}

const headers: [string, string, string[]][] = [
  ...Object.entries(atlasHeaders).map(([of, header]) => ['atlas', of, header] as [string, string, string[]]),
  ...Object.entries(agencyHeaders).map(
    ([of, header]) => ['agencies', of, header] as [string, string, string[]],
  ),
  ...Object.entries(spending).map(
    ([of, header]) => ['usaspending', of, header] as [string, string, string[]],
  ),
]

const force = { id: 'leicestershire', name: 'Leicestershire Police' }
const agency = {
  ori: 'UT0270400',
  agency_name: 'A Police Department',
  agency_type_name: 'City',
  state_abbr: 'UT',
}
const release = { ocid: 'ocds-1', id: '1', date: '2020-01-01', tag: ['award'], initiationType: 'tender' }

const documents: [string | null, string, object][] = [
  ['agencies', 'agencies by state', { UT: { UT0270400: agency } }],
  ['agencies', 'agencies by county', { WASHINGTON: [agency] }],
  ['agencies', 'a list of agencies', [agency]],
  ['agencies', 'police forces', [force]],
  ['agencies', 'a police force', { ...force, engagement_methods: [] }],
  [
    'ocds',
    'a release package',
    { uri: 'https://example.org', publisher: { name: 'P' }, releases: [release] },
  ],
  [
    'ocds',
    'a record package',
    { uri: 'https://example.org', records: [{ ocid: 'ocds-1', releases: [release] }] },
  ],
  ['ocds', 'a release', release],
  [null, 'names of anything', [{ id: 'a', name: 'Anything' }]],
  [null, 'places on a map', { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {} }] }],
  [null, 'nothing', {}],
]

describe('a file is known by its form', () => {
  it.each(headers)('to %s alone, as the table of %s', async (format, _, header) => {
    expect(await knownTo(table(header))).toEqual([format])
    expect(await knownTo(table(header.map((name) => name.toUpperCase()).toReversed()))).toEqual([format])
  })

  it.each(documents)('to %s alone, as %s', async (format, _, value) => {
    expect(await knownTo(document(value))).toEqual(format ? [format] : [])
  })

  it.each(Object.entries(otherHeaders))('to none, as the table of %s', async (_, header) => {
    expect(await knownTo(table(header))).toEqual([])
    await expect(tableReader(table(header), { format: null, context })).rejects.toThrow(
      /no format knows these columns[\s\S]*atlas looks for[\s\S]*agencies looks for/,
    )
  })
})
