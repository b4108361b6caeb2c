import { describe, expect, it } from 'vitest'
import { companyNames } from '@/lib/ingest/datasets/company-names'
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
