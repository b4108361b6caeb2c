import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vendorsIn } from '@/lib/ingest/formats/atlas/vendors'

describe('the cell for the vendor', () => {
  it('names several between commas and semicolons, and nobody where it says so', () => {
    expect(vendorsIn('Vigilant Solutions, Neology/PIPS; Axon')).toEqual([
      'Vigilant Solutions',
      'Neology/PIPS',
      'Axon',
    ])
    expect(vendorsIn('Axon Enterprise, Inc., Motorola')).toEqual(['Axon Enterprise, Inc.', 'Motorola'])
    expect(vendorsIn('Intergraph Security and Axon')).toEqual(['Intergraph Security and Axon'])
    expect(['', ' ', 'N/A', 'unknown', 'NA', '-', 'Not specified'].flatMap(vendorsIn)).toEqual([])
  })

  it('never loses a name and never makes one up', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8}(?: [A-Z][a-z]{2,8})?$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (names) => {
        fc.pre(!names.some((one) => /^(?:Unknown|None|Various|Inc|Corp|Ltd|Other)/i.test(one)))
        expect(vendorsIn(names.join(', '))).toEqual(names)
      }),
    )
  })
})
