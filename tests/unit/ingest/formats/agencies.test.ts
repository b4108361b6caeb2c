import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fbiAgencyKind, kindByName } from '@/lib/ingest/formats/agencies/kinds'
import type { AgencyRow } from '@/lib/ingest/import/mapped'
import { agencyHeaders } from '../../../fixtures/formats/headers'
import { mapFiles } from '../../../fixtures/formats/map-files'

const folder = mkdtempSync(join(tmpdir(), 'blue-ledger-agencies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: unknown): string => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function mapped(name: string, content: unknown, format: string | null = null) {
  const { rows, problems, readers } = await mapFiles([file(name, content)], format)
  return { rows: rows as AgencyRow[], problems, reader: readers[0] }
}

const agency = (more: object = {}) => ({
  ...{ agency_name: 'Santa Clara Police Department', agency_type_name: 'City', icpsr_lat: 37.262531 },
  ...{ icpsr_lng: -113.4878, months_reported: 12, primary_county: 'Washington', ...more },
})

describe('the FBI’s register of agencies', () => {
  it('is read as a document by state and ORI, with what stands above each agency', async () => {
    const { rows, problems, reader } = await mapped('by-state-2025-03-10.json', {
      UT: {
        UT0270400: agency(),
        UT0270000: agency({ agency_name: "Washington County Sheriff's Office", agency_type_name: 'County' }),
      },
      NE: { NB0600200: agency({ icpsr_lat: null, icpsr_lng: null, primary_county: null }) },
    })
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      {
        ...{
          shape: 'agency',
          rowKey: 'UT0270400',
          ori: 'UT0270400',
          latitude: '37.262531',
          longitude: '-113.4878',
        },
        agency: {
          ...{ name: 'Santa Clara Police Department', country: 'US', state: 'UT', county: 'Washington' },
          ...{ city: null, type: 'police', level: 'local' },
        },
      },
      { rowKey: 'UT0270000', agency: { type: 'sheriff', level: 'county' } },
      { rowKey: 'NB0600200', latitude: null, longitude: null, agency: { state: 'NE', county: null } },
    ])
    expect(rows[0]?.cells.slice(0, 3)).toEqual([
      ['state', 'UT'],
      ['ori', 'UT0270400'],
      ['agency_name', 'Santa Clara Police Department'],
    ])
    expect(reader).toMatchObject({
      ...{ about: 'agencies', register: 'fbi-agencies' },
      dataset: { slug: 'fbi-register', licence: 'CC0-1.0', snapshotOn: '2025-03-10', version: '2025-03-10' },
    })
  })

  it('is read as lists by county, as a list, as JSON lines, and within an answer with pages', async () => {
    const one = {
      ...{
        ori: 'AL0430200',
        agency_name: 'Opelika Police Department',
        agency_type_name: 'City',
        counties: 'LEE',
      },
      ...{
        state_abbr: 'AL',
        state_name: 'Alabama',
        latitude: 32.604064,
        longitude: -85.353048,
        is_nibrs: true,
      },
    }
    const forms: [string, unknown][] = [
      ['county.json', { LEE: [one] }],
      ['list.json', [one]],
      ['lines.jsonl', `${JSON.stringify(one)}\n${JSON.stringify({ ...one, ori: 'AL0430300' })}\n`],
      ['pages.json', { pagination: { count: 1, page: 0 }, results: [one] }],
    ]
    for (const [name, content] of forms) {
      const { rows, problems } = await mapped(name, content)
      expect(problems).toEqual([])
      expect(rows[0]).toMatchObject({
        ...{ rowKey: 'AL0430200', latitude: '32.604064' },
        agency: { name: 'Opelika Police Department', state: 'AL', county: 'LEE', type: 'police' },
      })
    }
  })

  it('is read as a table by the names of its columns, of several the best', async () => {
    const [explorer, yearly] = await Promise.all([
      mapped(
        'explorer.csv',
        `${agencyHeaders.explorer.join()}\nAL0430200,Opelika Police Department,City,AL,LEE,32.6,-85.3\n`,
      ),
      mapped(
        'yearly.csv',
        `${agencyHeaders.yearly.join()}\n2023,NB00A0100,LINCOLN,LINCOLN PD,University of Nebraska,Kearney,Nebraska,NE,University or College,BUFFALO,50000,40\n`,
      ),
    ])
    expect(explorer.rows).toMatchObject([{ rowKey: 'AL0430200', agency: { county: 'LEE', type: 'police' } }])
    expect(yearly.rows).toMatchObject([
      {
        rowKey: 'NB00A0100',
        agency: { name: 'University of Nebraska: Kearney', state: 'NE', type: 'campus-police' },
      },
    ])
  })

  it('refuses what is no agency, with reason and remedy, and drops persons', async () => {
    const { rows, problems } = await mapped('wrong.json', {
      UT: {
        UT0000100: agency({ agency_name: null }),
        UT0000200: agency({ agency_type_name: 'Circus' }),
        UT0000300: agency({ icpsr_lat: 97 }),
        UT0000400: agency({ icpsr_lng: null }),
        UT0000500: agency({ icpsr_lat: 0, icpsr_lng: 0, chief_name: 'A. Person', phone: '5' }),
        UT0000600: null,
        'UT/7': agency(),
      },
      CZ: { CZ0000100: agency() },
    })
    expect(problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['agency_name', 'names no agency'],
      ['agency_type_name', 'type "Circus" is not known'],
      ['icpsr_lat', 'the coordinates are none'],
      ['icpsr_lat', 'the coordinates are none'],
      [null, 'is no agency'],
      ['ori', 'has no key of the register'],
      ['state', '"CZ" is no state'],
    ])
    expect(problems.every(({ remedy }) => remedy.length > 3)).toBe(true)
    expect(rows).toMatchObject([{ rowKey: 'UT0000500', latitude: null, longitude: null }])
    expect(rows[0]?.cells.map(([name]) => name)).not.toContain('chief_name')
    expect(rows[0]?.cells.map(([name]) => name)).not.toContain('phone')
  })
})

describe('an agency’s type', () => {
  it.each([
    ['City', 'Bibb City Constable Police Department', 'police', 'local'],
    ['City', "Baltimore City Sheriff's Office", 'sheriff', 'county'],
    ['County', 'Baltimore County', 'police', 'county'],
    ['Other State Agency', 'Department of Natural Resources: Union County', 'park-police', 'state'],
    ['Other State Agency', 'Bureau of Narcotics: Erie County', 'state-police', 'state'],
    ['Other State Agency', 'Liquor Control Board', 'other', 'state'],
    ['Other', 'Independent School District: Katy', 'school-district-police', 'campus'],
    ['Other', 'University Hospitals Portage Medical Center', 'other', 'unknown'],
    ['Other', 'Union Pacific Railroad: Yolo County', 'transit-police', 'regional'],
    ['Unknown', 'Zion National Park', 'park-police', 'federal'],
    ['Unknown', 'Tinley Park', 'other', 'unknown'],
    ['Unknown', 'Cabell (Sp)', 'state-police', 'state'],
    ['Tribal', 'Comanche Nation', 'tribal-police', 'tribal'],
    ['Federal', 'Navy Yard Bremerton', 'military-and-defence', 'federal'],
  ])('%s and the name %j make it %s', (type, name, slug, level) => {
    expect(fbiAgencyKind(type, name)).toEqual({ type: slug, level })
  })

  it('is told by the name alone only where the name says it', () => {
    expect(kindByName('U.S. Border Patrol')).toEqual({ type: 'immigration-enforcement', level: 'federal' })
    expect(kindByName('College Station Police Department')).toEqual({ type: 'police', level: 'local' })
    expect(kindByName('Duke University')).toEqual({ type: 'campus-police', level: 'campus' })
    expect(kindByName('Northeast Narcotics')).toBeNull()
    expect(fbiAgencyKind('toString', 'A Police Department')).toBeNull()
  })
})

describe('the police forces of the United Kingdom', () => {
  it('are read as a list, and each with its details but not how to reach it', async () => {
    const list = await mapped('forces.json', [
      { id: 'avon-and-somerset', name: 'Avon and Somerset Constabulary' },
      { id: 'No id', name: 'Nowhere Police' },
    ])
    expect(list.rows).toMatchObject([
      {
        ...{ rowKey: 'avon-and-somerset', ori: null },
        agency: {
          name: 'Avon and Somerset Constabulary',
          country: 'GB',
          state: null,
          type: 'police',
          level: 'regional',
        },
      },
    ])
    expect(list.problems).toMatchObject([{ column: 'id', value: 'No id' }])
    expect(list.reader).toMatchObject({ register: 'uk-forces', dataset: { licence: 'OGL-UK-3.0' } })
    const { rows } = await mapped('leicestershire.json', {
      ...{
        description: '<p>We…</p>',
        url: 'http://www.leics.police.uk/',
        telephone: '101',
        id: 'leicestershire',
      },
      ...{
        engagement_methods: [{ title: 'facebook', url: 'http://example.org' }],
        name: 'Leicestershire Police',
      },
    })
    expect(rows.map(({ rowKey, cells }) => [rowKey, cells])).toEqual([
      [
        'leicestershire',
        [
          ['url', 'http://www.leics.police.uk/'],
          ['id', 'leicestershire'],
          ['name', 'Leicestershire Police'],
        ],
      ],
    ])
  })
})
