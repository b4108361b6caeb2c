import { describe, expect, it } from 'vitest'
import { type SummaryFacts, summaryOf } from '@/lib/dossier/summary'

const none: SummaryFacts = {
  kind: 'agency',
  name: 'Milltown Police',
  including: [],
  partnerships: {
    total: 0,
    agencies: 0,
    withGroups: 0,
    companies: 0,
    states: 0,
    latest: null,
    technologies: [],
  },
  agencies: null,
  contracts: { held: 0, bids: 0, sums: [] },
  quotes: { total: 0, documents: 0 },
  claims: 0,
  figures: 0,
  commitments: [],
  answers: 0,
  campaigns: 0,
  demands: 0,
  registers: 1,
}

describe('the summary of a dossier', () => {
  it('says of what is not held that this is not the same as none', () => {
    expect(summaryOf(none)).toEqual([
      'The ledger holds no partnership: no source that was loaded names one. That is not the same as none.',
      'The ledger holds no contract: the registers that were loaded name none, which is not the same as none.',
      'No article or statement that the ledger holds is about it.',
      '1 register names it.',
    ])
  })

  it('never adds kinds, currencies or roles', () => {
    const sums = [
      { kind: 'award', currency: 'USD', count: 2, amount: '1500.00', role: 'recipient' },
      { kind: 'award', currency: 'GBP', count: 1, amount: '9.00', role: 'technology' },
    ] as const
    const company: SummaryFacts = { ...none, kind: 'company', contracts: { held: 3, bids: 1, sums } }
    expect(summaryOf(company)).toContain(
      'It holds 3 contracts: 2 awards as recipient, $1,500; 1 award through resellers, who received the money, £9. These sums are never added to one another. 1 bid, in which nothing is awarded, is in no sum.',
    )
  })

  it('says how many agencies of a state nothing is known of', () => {
    const state: SummaryFacts = { ...none, kind: 'state', name: 'Ohio', agencies: { total: 5, tied: 2 } }
    expect(summaryOf(state)[0]).toBe(
      'Of 5 agencies of Ohio in the ledger, 2 have a partnership. Of the other 3 no source that was loaded says what they use, which is not the same as none.',
    )
  })

  it('counts promises by where they stand', () => {
    const commitments = ['expired on 10 Jun 2021', 'done', 'done']
    const company: SummaryFacts = { ...none, kind: 'company', commitments, answers: 2 }
    expect(summaryOf(company)).toContain(
      'It made 3 commitments; today: 1 expired on 10 Jun 2021; 2 done. How it answered, or that it did not, is held of 2 questions.',
    )
  })
})
