import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseParams } from '@/lib/search-params/parse'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
const { agencyCoverage, allCoverage, companyCoverage } = await import('@/lib/queries/coverage/subject')
const { coverageTotals } = await import('@/lib/queries/coverage/totals')
const { registerCoverage } = await import('@/lib/queries/coverage/registers')
const { coverageFile } = await import('@/lib/downloads/coverage-file')
const { agencyList } = await import('@/lib/queries/lists/agencies')
const { agenciesPage } = await import('@/lib/search-params/pages')

const agencies = ['asked', 'denied', 'looked', 'untouched']
const statement = (slug: string, whose: string, state: string, when: string) => `
- slug: ${slug}
  ${whose}
  matter: Contracts for cameras
  state: ${state}
  who: Ada Moss
  where: The clerk of the town
  when: ${when}
`

beforeAll(async () => {
  ledger.seeds.write(
    'registry/agencies.yaml',
    ledger.seeds.read('registry/agencies.yaml') +
      agencies
        .map(
          (slug) =>
            `- { slug: ${slug}, name: ${slug} Police, type: police, level: local, country: US, state: CA }\n`,
        )
        .join(''),
  )
  ledger.seeds.write(
    'registry/companies.yaml',
    `${ledger.seeds.read('registry/companies.yaml')}- { slug: dim, name: Dim }\n`,
  )
  ledger.seeds.write(
    'coverage/asked.yaml',
    [
      statement('looked-first', 'agency: asked', 'searched', '2020-01'),
      statement('then-asked', 'agency: asked', 'asked', '2020-03-01'),
      statement('denied-once', 'agency: denied', 'refused', '2020-02-01'),
      statement('looked-in-vain', 'agency: looked', 'searched', '2020-02-01'),
      statement('milltown-again', 'agency: milltown-police', 'refused', '2020-02-01'),
      `${statement('dim-searched', 'company: dim', 'searched', '2020-02-01')}  evidence: [{ quote: spark#light, stance: mentions }]\n`,
    ].join(''),
  )
  ledger.seeds.write(
    'coverage/registers/ours.yaml',
    `
slug: ours
title: Our register
publisher: Us
licence: CC0-1.0
country: US
countedOn: '2020-01-01'
datasets: [not-loaded]
agencies: 7
counts:
  CA: { police: 5 }
  all: { police: 2 }
`,
  )
  await ledger.load()
})
afterAll(() => ledger.close())

async function idOf(table: string, slug: string): Promise<string> {
  const [row] = await ledger.query<{ id: string }>(`SELECT id FROM ${table} WHERE slug = $1`, [slug])
  return row?.id ?? ''
}

describe('what is known', () => {
  it.each([
    ['milltown-police', 'documented', ['milltown-again']],
    ['asked', 'asked', ['then-asked', 'looked-first']],
    ['denied', 'refused', ['denied-once']],
    ['looked', 'searched', ['looked-in-vain']],
    ['untouched', 'not-researched', []],
  ])(
    'of the agency %s is: %s, by records or by what came of looking last',
    async (slug, known, statements) => {
      const coverage = await agencyCoverage(await idOf('agency', slug))
      expect(coverage.known).toBe(known)
      expect(coverage.statements.map((one) => one.slug)).toEqual(statements)
    },
  )

  it('of a company goes by the same rule, and has the words that say so', async () => {
    const dim = await companyCoverage(await idOf('company', 'dim'))
    expect(dim.known).toBe('searched')
    expect(dim.statements[0]?.citations[0]?.evidence.exact).toContain('We only light the way')
    expect((await companyCoverage(await idOf('company', 'spark'))).known).toBe('documented')
  })

  it('filters the list of agencies, which counts what each choice gives', async () => {
    const ask = (raw: Record<string, string>) =>
      agencyList({ ...parseParams(agenciesPage.parameters, raw).filters, more: null, find: null })
    const { facets } = await ask({})
    expect(Object.fromEntries(facets.known.map(({ value, count }) => [value, count]))).toEqual({
      documented: 1,
      asked: 1,
      refused: 1,
      searched: 1,
      'not-researched': 1,
    })
    for (const { value, count } of facets.known) expect((await ask({ known: value })).page.total).toBe(count)
  })

  it('adds up over all agencies and companies', async () => {
    const totals = await coverageTotals()
    expect(totals.agencies.map(({ state, count }) => `${state} ${count}`)).toEqual([
      'documented 1',
      'refused 1',
      'asked 1',
      'searched 1',
      'not-researched 1',
    ])
    expect(totals.companies.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect((await allCoverage()).map(({ slug }) => slug)).toHaveLength(6)
  })
})

describe('how much of a register is known', () => {
  it('is no record where none of its rows is loaded, never zero', async () => {
    const [register] = await registerCoverage()
    expect(register?.held).toEqual([])
    expect(register?.documentedInCountry).toBe(1)
    expect(register?.cells).toEqual([
      { state: '', type: 'police', listed: 2, documented: null },
      { state: 'CA', type: 'police', listed: 5, documented: null },
    ])
  })

  it('is told in files, where no record is empty', async () => {
    const answer = await coverageFile(new Request('http://localhost/coverage/rows.csv'), 'csv')
    expect((await answer.text()).split('\r\n').slice(0, 3)).toEqual([
      'register,publisher,country,state,type,listed,documented,counted_on',
      'ours,Us,US,,police,2,,2020-01-01',
      'ours,Us,US,CA,police,5,,2020-01-01',
    ])
    const json = await (await coverageFile(new Request('http://localhost/coverage/rows.json'), 'json')).json()
    expect(json).toMatchObject({ count: 2, ledger: { version: 1 } })
  })
})

describe('history', () => {
  it('keeps what was not known before', async () => {
    ledger.seeds.edit('coverage/asked.yaml', 'state: asked', 'state: refused')
    expect(await ledger.load()).toMatchObject({ records: { coverage: { updated: 1 } } })
    expect((await agencyCoverage(await idOf('agency', 'asked'))).known).toBe('refused')
    expect(
      await ledger.query(
        `SELECT before -> 'row' ->> 'state' AS before, after -> 'row' ->> 'state' AS after FROM revision
         WHERE record_kind = 'coverage' AND kind = 'updated'`,
      ),
    ).toEqual([{ before: 'asked', after: 'refused' }])
  })
})
