import { describe, expect, it } from 'vitest'
import { usStateNames } from '@/lib/domain/us-states'
import { read, reader, WOODSTOCK } from '../../../../fixtures/formats/atlas-rows'
import { atlasHeaders } from '../../../../fixtures/formats/headers'
import { pairsOf } from '../../../../fixtures/formats/map-files'

const listing = {
  shape: 'listing',
  rowKey: 'AOS0001',
  agency: {
    ...{ name: 'Woodstock Police Department', country: 'US', state: 'VA', county: 'Shenandoah County' },
    ...{ city: 'Woodstock', type: 'police', level: 'local' },
  },
  vendors: ['Axon'],
  technology: 'body-worn-cameras',
  kind: 'use',
  dated: { earliest: null, latest: '2012-12-27', text: '12/27/2012' },
}

describe('the Atlas of Surveillance', () => {
  it('says the same in the layouts of its years', async () => {
    const { 'Type of LEA': TypeOfLEA, 'Type of Juris': TypeOfJuris, ...others } = WOODSTOCK
    const compact = {
      ...{ ...others, TypeOfLEA, TypeOfJuris, StatesTerritories: 'Virginia', County1: 'Shenandoah County' },
      ...{ Link1: others['Link 1'], Link1Date: '12/27/2012', Link1DateComment: 'day of the article' },
    }
    const later = { ...WOODSTOCK, AOSNUMBER: 'AOS000001', 'NEWAOSNUMBER (ORI9)': 'VA0850300BWC' }
    expect(await read(atlasHeaders.of2020, WOODSTOCK)).toMatchObject(listing)
    expect(await read(atlasHeaders.of2025, compact)).toMatchObject(listing)
    expect(await read(atlasHeaders.of2026, later)).toMatchObject(listing)
  })

  it('is read by the names of its columns, in any order, case and subset', async () => {
    const header = ['technology', 'VENDOR', 'agency', 'State', 'AOS number', 'type_of_lea', 'link 1 date']
    const cells = ['Drones', 'DJI; Skydio', 'Ames Police Department', 'iowa', 'AOS7', 'Police', '2017-2019']
    expect((await reader(header)).map(cells)).toMatchObject({
      rowKey: 'AOS0007',
      agency: { state: 'IA', county: null, type: 'police', level: 'unknown' },
      vendors: ['DJI', 'Skydio'],
      dated: { earliest: null, latest: '2019-12-31' },
    })
  })

  it('keeps its cells without prose and persons, and names columns that nobody understands', async () => {
    const header = [...atlasHeaders.of2020, 'Researcher', 'E-mail', 'Cost in dollars']
    const { keeps, map, notes } = await reader(header)
    expect(['Summary', 'Researcher', 'E-mail', 'Vendor', 'Cost in dollars'].map(keeps)).toEqual([
      ...[false, false, false, true, true],
    ])
    const row = { ...WOODSTOCK, Researcher: 'A. Person', 'Cost in dollars': '5' } as Record<string, string>
    const mapped = map(header.map((name) => row[name] ?? ''))
    expect(pairsOf(mapped).map(([name]) => name)).toEqual(
      header.filter((name) => !['Summary', 'Researcher', 'E-mail'].includes(name)),
    )
    expect(notes).toEqual(['atlas.csv: kept, not understood: Cost in dollars'])
    expect((await reader(atlasHeaders.of2026)).notes).toEqual([])
    expect((await reader(atlasHeaders.of2025)).notes).toEqual([])
  })

  it('was in use by the day of the first page that tells of it, and not after the snapshot', async () => {
    const dated = async (dates: string[], file = 'atlas.csv') => {
      const links = Object.fromEntries(dates.map((date, index) => [`Link ${index + 1} Date`, date]))
      const mapped = await read(atlasHeaders.of2020, { ...WOODSTOCK, ...links }, file)
      return 'dated' in mapped ? mapped.dated : mapped
    }
    expect(await dated(['', '3/22/18', '2017'])).toEqual({
      ...{ earliest: null, latest: '2017-12-31', text: '3/22/18; 2017' },
    })
    expect(await dated(['10/4', '9/21/0206'])).toEqual({
      ...{ earliest: null, latest: null, text: '10/4; 9/21/0206' },
    })
    expect(await dated(['2020'], 'atlas-2020-10-07.csv')).toMatchObject({ latest: '2020-10-07' })
  })

  it('has several counties in one cell or in several columns', async () => {
    const row = { ...WOODSTOCK, TypeOfLEA: 'Police', StatesTerritories: 'IL' }
    const counties = { County1: 'Ogle County', County2: 'Winnebago County', County7: 'Ogle County' }
    expect(await read(atlasHeaders.of2025, { ...row, ...counties })).toMatchObject({
      agency: { county: 'Ogle County, Winnebago County', state: 'IL' },
    })
  })

  it.each([
    ['State', 'NA', '"NA" is no state'],
    ['State', '', '"" is no state'],
    ['Agency', ' ', 'names no agency'],
    ['Technology', 'Telepathy', 'technology "Telepathy" is not known'],
    ['Type of LEA', 'Circus', 'type "Circus" with jurisdiction "Municipal" is not known'],
    ['Type of LEA', 'constructor', 'type "constructor" with jurisdiction "Municipal" is not known'],
  ])('refuses a row whose %s is %j, with the reason and what to do', async (column, value, reason) => {
    expect(await read(atlasHeaders.of2020, { ...WOODSTOCK, [column]: value })).toEqual({
      ...{ column, value: value.trim(), reason, remedy: expect.stringMatching(/\w/) },
    })
  })

  it.each([
    ['Police', 'University', 'campus-police', 'campus'],
    ['State police', 'State', 'state-police', 'state'],
    ['SHERIFF', 'Parish', 'sheriff', 'county'],
    ['Municipal', 'Police', 'police', 'local'],
    ['Municipal', 'Municipal', 'police', 'local'],
    ['', 'Municipal', 'police', 'local'],
    ['Police', 'College', 'campus-police', 'campus'],
    ['Game Warden', 'State', 'park-police', 'state'],
    ['Fire Department', 'City', 'other', 'local'],
  ])('knows an agency of type %j and jurisdiction %j as %s', async (type, jurisdiction, slug, level) => {
    const row = { ...WOODSTOCK, 'Type of LEA': type, 'Type of Juris': jurisdiction }
    expect(await read(atlasHeaders.of2020, row)).toMatchObject({ agency: { type: slug, level } })
  })

  it('lists Ring’s partnerships as what they are, whoever stands as their vendor', async () => {
    const row = {
      ...{
        ...WOODSTOCK,
        Technology: 'Ring/Neighbors Partnership',
        Vendor: 'Village of Chatham Police Department',
      },
      ...{ 'Link 1': 'https://www.google.com/maps/d/viewer?mid=1', 'Link 1 Date': '3/22/18' },
    }
    const slice = {
      ...{
        aos_number: 'AOS0001',
        agency: WOODSTOCK.Agency,
        agency_type: 'Police',
        jurisdiction: 'Municipal',
      },
      ...{
        state: 'VA',
        county: 'Shenandoah County',
        city: 'Woodstock',
        vendor: 'Ring',
        active_date: '2018-03-22',
      },
    }
    const expected = {
      ...{ product: 'ring-neighbors', technology: 'ring-neighbors-partnership', kind: 'data_sharing' },
      ...{ status: 'no_longer_listed', vendors: ['Ring'], agency: listing.agency, rowKey: 'AOS0001' },
      note: expect.stringContaining('listed it on 7 October 2020'),
      dated: { earliest: '2018-03-22', latest: '2018-03-22' },
    }
    expect(await read(atlasHeaders.of2020, row, 'atlas-2020-10-07.csv')).toMatchObject(expected)
    expect(await read(atlasHeaders.ring, slice, 'ring-2020-10-07.csv')).toMatchObject(expected)
    const monthly = { ...slice, active_date: '2018-03', date_precision: 'month' }
    expect(await read(atlasHeaders.ring, monthly)).toMatchObject({
      dated: { earliest: '2018-03-01', latest: '2018-03-31', text: '2018-03' },
    })
    const vague = { ...slice, active_date: '2018-03-22', date_precision: 'fortnight' }
    expect(await read(atlasHeaders.ring, vague)).toMatchObject({ column: 'active_date' })
  })
})

describe('a row of any table', () => {
  it('is refused in few words where a cell is longer than any name is', async () => {
    for (const column of ['Agency', 'Vendor', 'Technology', 'County', 'Type of LEA', 'Link 1 Date'])
      for (const sign of [',', 'national park ', '1/2/']) {
        const problem = await read(atlasHeaders.of2020, { ...WOODSTOCK, [column]: sign.repeat(500_000) })
        expect(problem).toMatchObject({ column, reason: 'is longer than 1000 signs' })
        expect(JSON.stringify(problem).length).toBeLessThan(500)
      }
  })
})

describe('a state', () => {
  it('is read by its code and by its name, and nothing else is one', async () => {
    const state = async (text: string) => {
      const mapped = await read(atlasHeaders.of2020, { ...WOODSTOCK, State: text })
      return 'agency' in mapped ? mapped.agency.state : null
    }
    for (const [code, name] of Object.entries(usStateNames))
      expect([await state(code), await state(` ${name.toUpperCase()} `)]).toEqual([code, code])
    expect(await state('Washington, D.C.')).toBe('DC')
    for (const text of ['NA', 'XX', 'Ontario', 'US', 'toString']) expect(await state(text)).toBeNull()
  })
})
