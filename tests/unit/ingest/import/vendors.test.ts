import { describe, expect, it } from 'vitest'
import { readVendors } from '@/lib/ingest/import/merge/vendors'

const known: Record<string, string> = { axon: 'co-axon', 'acme, lights and sirens': 'co-acme', dji: 'co-dji' }
const read = (...vendors: string[]) => {
  const { companies, others } = readVendors(
    vendors,
    (name) => known[name.toLowerCase().replace(/,? inc\.?$/, '')] ?? null,
  )
  return [Object.fromEntries(companies), others]
}

describe('vendors as a row writes them', () => {
  it('are a company as a whole before they are several', () => {
    expect(read('Acme, Lights and Sirens')).toEqual([{ 'co-acme': ['Acme, Lights and Sirens'] }, []])
    expect(read('DJI, Acme, Lights and Sirens; Axon, Inc.')).toEqual([
      { 'co-dji': ['DJI'], 'co-acme': ['Acme, Lights and Sirens'], 'co-axon': ['Axon, Inc.'] },
      [],
    ])
  })

  it('stay words where they are no company, with their legal form', () => {
    expect(read('Foo, Inc., Axon', ' ', 'Bar; Foo, Inc.')).toEqual([
      { 'co-axon': ['Axon'] },
      ['Foo, Inc.', 'Bar'],
    ])
  })

  it('name a company once, with all the words for it', () => {
    expect(read('Axon', 'AXON', 'Axon')).toEqual([{ 'co-axon': ['Axon', 'AXON'] }, []])
  })
})
