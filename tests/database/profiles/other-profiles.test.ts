import { afterAll, describe, expect, it } from 'vitest'
import { openFamily } from './open-family'

const ledger = await openFamily()
afterAll(ledger.close)
const { agencyProfile } = await import('@/lib/queries/profiles/agency-profile')
const { contractDetail } = await import('@/lib/queries/profiles/contract-detail')
const { partnershipDetail } = await import('@/lib/queries/profiles/partnership-detail')
const { findRedirect, findTombstone } = await import('@/lib/queries/record-gone')

describe("an agency's profile", () => {
  it('says who supplies it with what, also where the company is not named', async () => {
    const profile = await agencyProfile('greenfield-police-wi')
    expect(profile?.partnerships.map(({ id, company }) => [id, company?.name ?? null])).toEqual([
      ['p-green-bell', 'Lantern'],
      ['p-green-cloud', 'Umbra'],
      ['p-green-unknown', 'Umbra'],
      ['p-nobody', null],
    ])
    expect(profile?.partnershipCount).toBe(4)
  })

  it('has its place in degrees', async () => {
    const profile = await agencyProfile('greenfield-police-wi')
    expect(profile?.head.place).toEqual({ latitude: 42.96, longitude: -88.01 })
  })

  it('adds up its contracts by company, role and currency', async () => {
    const profile = await agencyProfile('border-office')
    const lines = profile?.contracts.byCompany.map((line) => [
      line.slug,
      line.role,
      line.currency,
      line.total,
    ])
    expect(lines).toContainEqual(['umbra', 'technology', 'USD', '1000000000000000.01'])
    expect(lines).toContainEqual(['umbra', 'recipient', 'GBP', '9.00'])
    expect(lines).toContainEqual(['spark', 'technology', 'USD', '70.10'])
  })

  it('leaves bids out of its contracts', async () => {
    const profile = await agencyProfile('home-department')
    expect(profile?.contracts.totals).toEqual([])
    expect(profile?.head.parts.map(({ slug }) => slug)).toEqual(['border-office'])
  })

  it('has the words that name it, each once', async () => {
    const profile = await agencyProfile('greenfield-police-wi')
    expect(profile?.citations.map(({ evidence }) => evidence.id)).toEqual(['q-partners'])
  })
})

describe('a partnership', () => {
  it("has its rows with the row's own cells", async () => {
    const partnership = await partnershipDetail('p-green-bell')
    expect(partnership?.listings[0]?.cells).toEqual([
      { column: 'Agency', value: 'Greenfield Police' },
      { column: 'Since', value: '8/28/2019' },
    ])
  })

  it('has the contracts under it, each in its role', async () => {
    const partnership = await partnershipDetail('p-border')
    expect(partnership?.contracts.map(({ id, companies }) => [id, companies[0]?.role])).toEqual([
      ['k-resold', 'technology'],
      ['k-direct', 'recipient'],
      ['k-pounds', 'recipient'],
    ])
  })

  it('knows its neighbours and is not among them', async () => {
    const partnership = await partnershipDetail('p-green-cloud')
    expect(partnership?.sameParty.map(({ id }) => id)).toEqual([
      'p-green-bell',
      'p-green-unknown',
      'p-nobody',
    ])
    expect(partnership?.sameCompany.map(({ id }) => id)).toEqual(['p-bid', 'p-border'])
  })

  it('can be with a group', async () => {
    const partnership = await partnershipDetail('p-group')
    expect([partnership?.agency, partnership?.agencyGroup?.slug]).toEqual([null, 'police-departments'])
  })
})

describe('a contract', () => {
  it('is the sum of its transactions, with what was taken back', async () => {
    const contract = await contractDetail('k-direct')
    expect(contract?.transactions.map(({ amount }) => amount)).toEqual(['100.20', '-30.10'])
    expect([contract?.amount, contract?.transactionSum]).toEqual(['70.10', '70.10'])
  })

  it('names a reseller as such, and the words by which the technology company was recognised', async () => {
    const contract = await contractDetail('k-resold')
    expect([contract?.throughReseller, contract?.recipientName]).toEqual([true, 'RESELLER LLC'])
    expect(contract?.companies[0]).toMatchObject({
      role: 'technology',
      words: 'UMBRA',
      wordsField: 'Description',
    })
  })

  it('that is bid for has words as its proof and no transactions', async () => {
    const contract = await contractDetail('k-bid')
    expect(contract?.citations[0]?.evidence.exact).toBe('Umbra is bidding')
    expect([contract?.transactions, contract?.transactionSum]).toEqual([[], null])
  })
})

describe('a record that is gone', () => {
  it('is found by the slug it had before', async () => {
    expect(await findRedirect('company', 'umbra-inc')).toBe('umbra')
    expect(await findRedirect('agency', 'umbra-inc')).toBeNull()
  })

  it('leaves what it was and why it went, by slug and by id', async () => {
    const bySlug = await findTombstone('company', 'gone')
    expect(bySlug).toMatchObject({ title: 'Gone', reason: 'It was removed from the registry.' })
    expect(await findTombstone('company', 'co-gone')).toEqual(bySlug)
    expect(await findTombstone('company', 'never')).toBeNull()
  })
})
