import { afterAll, describe, expect, it } from 'vitest'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { contractsList } from '@/lib/search-params/contracts'
import { parseParams } from '@/lib/search-params/parse'
import { openFamily } from './open-family'

const ledger = await openFamily()
afterAll(ledger.close)
const { companyProfile } = await import('@/lib/queries/profiles/company-profile')
const { contractList } = await import('@/lib/queries/lists/contracts')

async function profile(slug: string, only = false): Promise<CompanyProfile> {
  const found = await companyProfile(slug, only)
  if (!found) throw new Error(`No company ${slug}`)
  return found
}

describe("a company's profile", () => {
  it('includes what it owns, also through others', async () => {
    const { family, counts } = await profile('umbra')
    expect(family.map(({ slug }) => slug)).toEqual(['umbra', 'lantern', 'spark'])
    expect(counts).toEqual({ partnerships: 7, agencies: 3, withGroups: 1, contracts: 5 })
  })

  it('counts the company alone when asked to', async () => {
    const { counts, technologies } = await profile('umbra', true)
    expect(counts).toEqual({ partnerships: 4, agencies: 3, withGroups: 0, contracts: 4 })
    expect(technologies.flatMap(({ companies }) => companies.map(({ slug }) => slug))).not.toContain(
      'lantern',
    )
  })

  it('tells technologies apart, names products, and lists what has no technology', async () => {
    const { technologies } = await profile('umbra')
    expect(technologies.map(({ slug, partnerships }) => [slug, partnerships])).toEqual([
      ['cloud', 4],
      ['doorbells', 2],
      [null, 1],
    ])
    expect(technologies[1]?.products).toEqual([
      { slug: 'lantern-bell', name: 'Lantern Bell', partnerships: 2 },
    ])
    expect(technologies[2]?.listed).toEqual([{ id: 'p-green-unknown', label: 'Greenfield Police' }])
  })

  it('counts partnerships by type of agency, and their sum is all of them', async () => {
    const { agencyTypes, counts } = await profile('umbra')
    expect(agencyTypes.map(({ slug, partnerships }) => [slug, partnerships])).toEqual([
      ['police', 4],
      ['immigration', 3],
    ])
    expect(agencyTypes.reduce((sum, { partnerships }) => sum + partnerships, 0)).toBe(counts.partnerships)
  })

  it('shows groups of unnamed agencies apart from the newest partnerships', async () => {
    const { newest, groups } = await profile('umbra')
    expect(groups.map(({ id }) => id)).toEqual(['p-group'])
    expect(newest.map(({ id }) => id)).not.toContain('p-group')
    expect(newest[0]?.id).toBe('p-green-bell')
  })

  it('gives each partnership its proof: words before rows before contracts', async () => {
    const { newest, groups } = await profile('umbra')
    const proofOf = (id: string) => newest.find((row) => row.id === id)?.proof
    expect(groups[0]?.proof).toEqual({ kind: 'quote', id: 'q-partners' })
    expect(proofOf('p-green-bell')).toEqual({ kind: 'row', id: 'r-bell' })
    expect(proofOf('p-border')?.kind).toBe('row')
  })

  it('never adds up two currencies, two kinds or two roles, and loses no digit', async () => {
    const { contractTotals } = await profile('umbra')
    expect(contractTotals.map(({ kind, role, currency, total }) => [kind, role, currency, total])).toEqual([
      ['award', 'recipient', 'GBP', '9.00'],
      ['award', 'recipient', 'USD', '70.10'],
      ['award', 'technology', 'USD', '1000000000000000.01'],
      ['order', 'technology', 'USD', '5.00'],
    ])
  })

  it('counts a contract once though two companies of the family take part, as the one that is paid', async () => {
    const { contractTotals } = await profile('umbra')
    const dollarsReceived = contractTotals.find(
      (total) => total.role === 'recipient' && total.currency === 'USD',
    )
    expect(dollarsReceived?.contracts).toBe(1)
    expect((await profile('spark')).contractTotals.map(({ role }) => role)).toEqual([
      'technology',
      'technology',
    ])
  })

  it.each(['umbra', 'lantern', 'spark'])(
    'adds up what the list of contracts finds by the same filters: %s',
    async (slug) => {
      const { contractTotals } = await profile(slug)
      for (const { kind, role, currency, contracts, total } of contractTotals) {
        const query = { company: slug, kind, role: role ?? '', currency: currency ?? '' }
        const { filters } = parseParams(contractsList.parameters, query)
        const { page, sums, facets } = await contractList(filters)
        expect([page.total, sums.map(({ amount }) => amount)]).toEqual([contracts, [total]])
        expect(facets.company.find(({ value }) => value === slug)?.count).toBe(contracts)
        expect(facets.role.find(({ value }) => value === role)?.count).toBe(contracts)
      }
      expect(contractTotals).not.toEqual([])
    },
  )

  it('keeps bids out of every sum', async () => {
    const { bids, contractTotals, largestContracts } = await profile('umbra')
    expect(bids.map(({ id, amount, companies }) => [id, amount, companies[0]?.role])).toEqual([
      ['k-bid', '10000000000.00', 'bidder'],
    ])
    expect(contractTotals.map(({ kind }) => kind)).not.toContain('bid')
    expect(largestContracts.map(({ id }) => id)).toEqual(['k-resold', 'k-direct', 'k-pounds', 'k-order'])
  })

  it('keeps rival numbers side by side', async () => {
    const { claims } = await profile('lantern')
    expect(claims.map(({ quantity }) => quantity).sort()).toEqual(['1300', '401'])
  })

  it('shows what contradicts a statement beside it', async () => {
    const { claims } = await profile('umbra')
    const statement = claims.find(({ slug }) => slug === 'umbra-not-followed')
    expect(statement?.citations.map(({ stance, evidence }) => [stance, evidence.id])).toEqual([
      ['supports', 'q-not'],
      ['contradicts', 'q-stop'],
    ])
  })

  it('tells what the company says itself from what others say about it', async () => {
    const { claims, statements, people } = await profile('umbra')
    expect(statements.map(({ slug }) => slug)).toEqual(['umbra-stops'])
    expect(claims.map(({ slug }) => slug)).not.toContain('umbra-stops')
    expect(people.map(({ name }) => name)).toEqual(['A. Chief'])
  })

  it('has promises, campaigns and demands with their evidence', async () => {
    const { commitments, campaigns, demands } = await profile('umbra')
    expect(commitments[0]?.citations[0]?.evidence.exact).toBe('We are stopping for a year')
    expect(campaigns.map(({ campaign, target }) => [campaign.slug, target])).toEqual([['dark', 'focus']])
    expect(demands[0]?.citations).toHaveLength(1)
  })

  it('names every source and register, with what each holds about it', async () => {
    const { sources, registers } = await profile('umbra')
    expect(sources.map(({ slug, quotes, references }) => [slug, quotes, references])).toEqual([
      ['paper', 4, 0],
      ['count', 0, 1],
    ])
    // Two rows of "spending" name both companies of the family, so they are rows of each.
    expect(registers.map(({ slug, party, about, rows }) => [slug, party.slug, about, rows])).toEqual([
      ['spending', 'umbra', 'contracts', 4],
      ['spending', 'spark', 'contracts', 3],
      ['bells', 'umbra', 'partnerships', 2],
      ['bells', 'lantern', 'partnerships', 1],
    ])
  })

  it('is empty, not absent, for a company of which nothing is held', async () => {
    const { counts, technologies, contractTotals } = await profile('quiet')
    expect(counts).toEqual({ partnerships: 0, agencies: 0, withGroups: 0, contracts: 0 })
    expect([technologies, contractTotals]).toEqual([[], []])
  })

  it('is null for a slug that no company has', async () => {
    expect(await companyProfile('nobody', false)).toBeNull()
  })
})
