import { describe, expect, it } from 'vitest'
import { contractParts } from '@/lib/ingest/resolve/contract-parts'
import { compileRecognition } from '@/lib/ingest/resolve/recognise'

const products = new Map([['lantern-app', { technology: 'doorbells' }]])
const recogniser = compileRecognition(
  [
    { company: 'lantern', not: [], phrases: [{ words: ['LANTERN'], product: 'lantern-app' }] },
    { company: 'harbour', technology: 'drones', not: [], phrases: [{ words: ['HARBOUR'] }] },
  ],
  products,
)
const parts = (description: string, ...recipients: [company: string | null, name: string][]) =>
  contractParts(
    [description],
    recipients.map(([company, name]) => ({ company, name })),
    recogniser,
    products,
  ).map(({ company, role, words, product }) => [company, role, words, product])

describe('the parts of a contract', () => {
  it('are those of each recipient that is a company, and of each company whose technology is named', () => {
    expect(
      parts('LANTERN cameras', ['harbour', 'Harbour Ltd'], [null, 'Nobody'], ['other', 'Other Plc']),
    ).toEqual([
      ['harbour', 'recipient', 'Harbour Ltd', null],
      ['other', 'recipient', 'Other Plc', null],
      ['lantern', 'technology', 'LANTERN', 'lantern-app'],
    ])
  })

  it('are one where a recipient is named by the words too, or by two names', () => {
    expect(parts('LANTERN cameras', ['lantern', 'Lantern Inc'], ['lantern', 'Lantern UK'])).toEqual([
      ['lantern', 'recipient', 'Lantern Inc', 'lantern-app'],
    ])
  })

  it('are none where nobody is known', () => {
    expect(parts('Cameras', [null, 'Nobody'])).toEqual([])
    expect(parts('Cameras')).toEqual([])
  })
})
