import { describe, expect, it } from 'vitest'
import { atlasAgencyKind } from '@/lib/ingest/datasets/atlas-agency-types'
import { companyNames, topCompany } from '@/lib/ingest/datasets/company-names'
import { countiesAgree } from '@/lib/ingest/datasets/county'
import { readVendorCell } from '@/lib/ingest/datasets/vendor-cell'
import { readRegistry } from '@/lib/ingest/read-registry'

const { registry } = readRegistry('seeds')
const names = companyNames(registry)

describe('a vendor cell', () => {
  it.each([
    ['', []],
    ['DJI', ['dji']],
    [' Predpol ', ['predpol']],
    ['Vigilant Solutions, Flock Safety, Avigilon', ['vigilant-solutions', 'flock-safety', 'avigilon']],
    ['Harris Corporation', ['l3harris']],
    ['Neology/PIPS', ['neology']],
    ['CopVu/VieVu', ['vievu']],
    ['Axon, VIEVU, Axon', ['axon', 'vievu']],
    ['Visual Labs Inc.', ['visual-labs']],
  ])('%j names %j', (cell, companies) => {
    expect(readVendorCell(cell, names)).toEqual({ companies, unknown: [] })
  })

  it('says which of its words are no company', () => {
    expect(readVendorCell('DJI, Acme Eyes', names)).toEqual({ companies: ['dji'], unknown: ['Acme Eyes'] })
  })

  it('is what its dataset says where it is listed, whole or in part', () => {
    const listed = [
      { cell: 'Others', companies: [], reason: 'nobody' },
      { cell: 'Intergraph Security and Axon', companies: ['intergraph', 'axon'], reason: 'two' },
    ]
    expect(readVendorCell('DJI, Others', names, listed)).toEqual({ companies: ['dji'], unknown: [] })
    expect(readVendorCell('Intergraph Security and Axon', names, listed).companies).toEqual([
      'intergraph',
      'axon',
    ])
  })
})

describe('the companies of the registry', () => {
  it('are recognised as recipients only by names that the register writes', () => {
    const recipients = companyNames(registry, 'cbp-ice-obligations-fy2021-2026')
    expect(recipients.get('dell federal systems')).toBe('dell')
    expect(recipients.get('utility')).toBeUndefined()
  })

  it('lead up to who owns them', () => {
    expect(topCompany(registry, 'ring')).toBe('amazon')
    expect(topCompany(registry, 'vievu')).toBe('axon')
    expect(topCompany(registry, 'ibm')).toBe('ibm')
  })
})

describe('an agency of the Atlas', () => {
  it.each([
    ['Police', 'Municipal', 'police', 'local'],
    ['State police', 'State', 'state-police', 'state'],
    ['Police', 'University', 'campus-police', 'campus'],
    ['Police', 'School ', 'school-district-police', 'campus'],
    ['Police', 'Tribal', 'tribal-police', 'tribal'],
    ['Sheriff', 'Parish', 'sheriff', 'county'],
    ['Municipal', 'Police', 'police', 'local'],
  ])('of type %j and jurisdiction %j is %s, %s', (type, jurisdiction, kind, level) => {
    expect(atlasAgencyKind(type, jurisdiction)).toEqual({ type: kind, level })
  })

  it('of a type or jurisdiction that is not known is nothing', () => {
    expect(atlasAgencyKind('Space Force', 'Federal')).toBeNull()
    expect(atlasAgencyKind('Police', 'Galactic')).toBeNull()
  })
})

describe('counties', () => {
  it('agree where they are the same in another spelling, share one, or one is not given', () => {
    expect(countiesAgree('La Salle County', 'LASALLE')).toBe(true)
    expect(countiesAgree('St. Louis County', 'Saint Louis')).toBe(true)
    expect(countiesAgree('Fulton County, DeKalb County', 'DeKalb')).toBe(true)
    expect(countiesAgree(null, 'Dane')).toBe(true)
    expect(countiesAgree('Hunterdon County', 'Somerset')).toBe(false)
  })
})
