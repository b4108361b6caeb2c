import { afterAll, describe, expect, it } from 'vitest'
import { ledgerRows } from '@/lib/ingest/datasets/ledger-rows'
import { fiscalYear, readCents, writeCents } from '@/lib/ingest/datasets/obligation-rows'
import { prepareDatasets } from '@/lib/ingest/datasets/prepare'
import { readRegistry } from '@/lib/ingest/read-registry'
import { writeSeeds } from '../../../fixtures/datasets/small-registers'

const seeds = writeSeeds()
afterAll(() => seeds.remove())
const { registry } = readRegistry(seeds.seedsDir)
const prepared = prepareDatasets(seeds.seedsDir, registry)
const rows = ledgerRows(prepared, registry)

describe('amounts', () => {
  it.each(['0.00', '-0.05', '110367609.00', '12.50', '-1234567890123456.78'])(
    '%s keep every digit',
    (text) => {
      expect(writeCents(readCents(text) ?? 0n)).toBe(text)
    },
  )

  it('may have one place or none, and are nothing else', () => {
    expect([readCents('5.5'), readCents('7')]).toEqual([550n, 700n])
    expect(['1e3', '1,000', '$1', '', '1.234', ' 1'].map(readCents)).toEqual(Array(6).fill(null))
  })
})

describe('the fiscal year', () => {
  it('begins in October and is named by the year it ends in', () => {
    expect(['2021-09-30', '2021-10-01', '2022-01-01'].map(fiscalYear)).toEqual([2021, 2022, 2022])
  })
})

describe('contracts of a register', () => {
  it('are summed over the transactions held, those taken back included', () => {
    expect(rows.contracts).toMatchObject([
      {
        display_number: 'A1',
        kind: 'award',
        amount: '100.05',
        transaction_count: 2,
        through_reseller: false,
      },
      { display_number: 'B2', kind: 'order', amount: '25.50', transaction_count: 2, through_reseller: true },
    ])
  })

  it('began on the day of modification 0, or by the first action held', () => {
    expect(rows.contracts).toMatchObject([
      { signed_earliest: '2021-10-01', signed_latest: '2021-10-01', last_action_on: '2022-01-05' },
      { signed_earliest: null, signed_latest: '2021-09-30', last_action_on: '2022-02-01' },
    ])
  })

  it('tell who gets the money from whose technology it is, with the words that say so', () => {
    const harbour = registry.companies.get('harbour')?.id
    const lantern = registry.companies.get('lantern')?.id
    expect(rows.contractCompanies).toMatchObject([
      { company_id: harbour, role: 'recipient', words: 'HARBOUR FEDERAL, INC.', words_field: 'Recipient' },
      { company_id: lantern, role: 'technology', words: 'LANTERN', words_field: 'Words' },
    ])
  })

  it('make a partnership over what the words say, or what the company always supplies', () => {
    const contracts = rows.partnerships.filter(({ kind }) => kind === 'contract')
    const technologies = contracts.map(
      ({ technology_id, began_earliest, began_latest, last_seen_latest }) => [
        technology_id,
        began_earliest,
        began_latest,
        last_seen_latest,
      ],
    )
    expect(technologies.sort()).toEqual([
      ['doorbells', null, '2021-09-30', '2022-02-01'],
      ['drones', null, '2021-10-01', '2022-01-05'],
    ])
  })

  it('give each transaction its fiscal year and a key of its own', () => {
    expect(rows.transactions.map(({ fiscal_year }) => fiscal_year)).toEqual([2022, 2022, 2021, 2022])
    expect(new Set(rows.transactions.map(({ row_id }) => row_id)).size).toBe(4)
  })
})

describe('agencies of registers', () => {
  it('are one in all spellings of their name, with the place they are in', () => {
    const alder = rows.agencies.find(({ state }) => state === 'CA')
    expect(alder).toMatchObject({
      county: 'Alder County',
      ori: 'CA0000100',
      latitude: '37.5',
      longitude: '-122.25',
    })
    const names = rows.agencyNames.filter(({ agency_id }) => agency_id === alder?.['id'])
    expect(names.map(({ name }) => name).sort()).toEqual(['Alder PD', 'Alder Police Department'])
  })

  it('are told apart by county where the registry declares two of a name', () => {
    const twins = rows.agencies.filter(({ state }) => state === 'NJ')
    expect(twins).toMatchObject([{ slug: 'twin-west', ori: 'NJ0000200' }])
  })

  it('are in use of a technology by the first day that a row gives, with each company it names', () => {
    const alder = rows.agencies.find(({ state }) => state === 'CA')
    const theirs = rows.partnerships.filter(({ agency_id }) => agency_id === alder?.['id'])
    expect(
      theirs
        .map(({ began_earliest, began_latest, began_text }) => [began_earliest, began_latest, began_text])
        .sort(),
    ).toEqual([
      [null, '2017-12-31', '2017'],
      [null, '2018-03-22', '3/22/18'],
    ])
  })

  it('keep a partnership whose company no row names', () => {
    expect(rows.partnerships.filter(({ company_id }) => company_id === null)).toMatchObject([
      { technology_id: 'drones', began_latest: null },
    ])
  })
})
