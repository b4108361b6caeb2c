import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { encodeCursor } from '@/lib/search-params/cursor'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { addNastyRecords } from '../take/nasty-records'
import { type AnyList, allLists } from './all-lists'
import { manyRecords } from './many-records'
import { openCollatedDatabase } from './open-collated'

let url: string
let close: () => Promise<void>
let lists: readonly AnyList[]
let settings: { rowsInMemory: number }

beforeAll(async () => {
  ;({ url, close } = await openCollatedDatabase())
  await withConnection(url, (client) => client.query(manyRecords))
  await withConnection(url, addNastyRecords)
  await provePartnerships(url)
  ;({ settings } = await import('@/lib/settings'))
  lists = await allLists()
}, 120_000)
afterAll(() => close())

const filters: Readonly<Record<string, readonly string[]>> = {
  contracts: [
    'company=company-1',
    'company=company-2',
    'company=company-6',
    'only=1',
    'role=recipient',
    'role=technology',
    'agency=agency-3',
    'agency-type=police',
    'country=US',
    'state=CA',
    'technology=tech-1',
    'reseller=yes',
    'kind=award',
    'kind=bid',
    'year=2016',
    'year=2018',
    'from=2016',
    'to=2017',
    'currency=USD',
    'currency=JPY',
    'amount=negative',
    'amount=positive',
    'amount=from-100m',
    'amount=not-given',
    'amount-from=-5.5',
    'amount-to=99999999999999999.99',
    'amount-to=100.1',
    'dataset=register-2',
    'run=run-2',
    'buyer=%C3%85ngstr%C3%B6m',
    'unmatched=recipient',
    'q=cloud',
    'q=angstrom',
  ],
  partnerships: [
    'agency-type=police',
    'agency-type=sheriff',
    'company=company-2',
    'company=company-6',
    'company=not-named',
    'only=1',
    'technology=tech-1',
    'kind=use',
    'kind=pilot',
    'status=active',
    'country=JP',
    'state=WI',
    'year=2015',
    'year=2016',
    'from=2014',
    'to=2016',
    'began=given',
    'began=not-given',
    'agency=agency-7',
    'product=product-2',
    'dataset=register-1',
    'vendor=Nobody+Inc',
    'q=springfield',
  ],
  agencies: [
    'type=police',
    'type=sheriff',
    'company=company-2',
    'company=company-6',
    'technology=tech-3',
    'level=local',
    'country=US',
    'country=JP',
    'state=CA',
    'place=not-on-map',
    'known=documented',
    'known=not-researched',
    'dataset=register-1',
    'q=police',
  ],
  companies: [
    'known=documented',
    'known=not-researched',
    'technology=tech-1',
    'technology=tech-4',
    'agency-type=police',
    'parent=company-2',
    'q=microscope',
  ],
}

function listNamed(name: string): AnyList {
  const list = lists.find((one) => one.name === name)
  if (!list) throw new Error(`No list ${name}`)
  return list
}

/** What a list answers, from memory or by SQL, as far as the two must agree. */
async function answer(name: string, query: string, rowsInMemory: number) {
  settings.rowsInMemory = rowsInMemory
  const { page, rows, facets, problems, ...rest } = await listNamed(name).ask(query)
  return { page, rows, facets, problems, sums: 'sums' in rest ? rest.sums : null }
}

async function expectSame(name: string, query: string) {
  const inMemory = await answer(name, query, 1_000_000)
  const { heldNow } = await import('@/lib/columns/held')
  expect((await heldNow()).map((table) => table.name)).toContain(name)
  expect(inMemory, query).toEqual(await answer(name, query, 0))
  return inMemory
}

const sortsOf = (name: string): readonly string[] => {
  const parameter = Object.entries(listNamed(name).list.parameters).find(([one]) => one === 'sort')?.[1]
  const shape = parameter && 'options' in parameter.schema ? parameter.schema.options : []
  return Array.isArray(shape) ? shape.map(String) : []
}

describe.each(Object.keys(filters))('the list of %s in memory', (name) => {
  const chosen = fc.subarray([...(filters[name] ?? [])], { maxLength: 4 })

  it('answers as SQL does: rows, places, counts and sums', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, fc.nat(20), fc.constantFrom('', '&before=end'), async (some, sort, place) => {
        const sorts = sortsOf(name)
        const query = `${some.join('&')}&sort=${sorts[sort % sorts.length]}`
        const { page } = await expectSame(name, query + place)
        if (page.after) await expectSame(name, `${query}&after=${page.after}`)
        if (page.before) await expectSame(name, `${query}&before=${page.before}`)
      }),
      { numRuns: 60 },
    )
  }, 240_000)

  it('begins behind and ends before rows that it does not have where SQL does', async () => {
    const values = [
      '',
      'a',
      'Å',
      'ångström',
      'z',
      '日本',
      '0',
      '-1',
      '100.105',
      '99999999999999999.985',
      '2016-01-15',
      null,
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(20),
        fc.constantFrom(...values),
        fc.constantFrom('k', 'kn-55', 'p-0100', 'a-030x', '0', 'zz', 'co-2'),
        fc.constantFrom('after', 'before'),
        async (number, value, id, side) => {
          const sorts = sortsOf(name)
          const sort = sorts[number % sorts.length] ?? ''
          await expectSame(name, `sort=${sort}&${side}=${encodeCursor({ sort, value, id })}`)
        },
      ),
      { numRuns: 60 },
    )
  }, 240_000)
})

describe('a list in memory', () => {
  it('has what a load brought at once, and nothing that it took away', async () => {
    const before = await answer('companies', '', 1_000_000)
    await withConnection(url, async (client) => {
      await client.query(
        "INSERT INTO ledger_version (version, kind, note, counts) VALUES (2, 'import', 'Invented', '{}')",
      )
      await client.query(
        "INSERT INTO company (id, slug, name, created_version, updated_version) VALUES ('co-new', 'new', 'New', 2, 2)",
      )
    })
    const after = await expectSame('companies', '')
    expect(after.page.total).toBe(before.page.total + 1)
    await withConnection(url, async (client) => {
      await client.query("DELETE FROM company WHERE id = 'co-new'")
      await client.query(
        "INSERT INTO ledger_version (version, kind, note, counts) VALUES (3, 'undo', 'Invented', '{}')",
      )
    })
    expect((await expectSame('companies', '')).page.total).toBe(before.page.total)
  })
})

it('A table is read once, also where another copy of the program asks for it', async () => {
  const { heldTable } = await import('@/lib/columns/held')
  const { readEdition } = await import('@/lib/columns/edition')
  const { contractTable } = await import('@/lib/queries/tables/contracts')
  const { heldOf } = await import('@/lib/queries/tables/table')
  const source = heldOf(contractTable, {}).held?.source
  if (!source) throw new Error('Contracts are not held')
  const limits = { rows: 1_000_000, waitMs: 60_000 }
  const edition = await readEdition()
  const table = await heldTable(source, edition, limits)
  expect(table?.rows).toBeGreaterThan(0)
  expect(await heldTable(structuredClone(source), edition, limits)).toBe(table)
  const other = { ...structuredClone(source), sorted: [] }
  expect(await heldTable(other, edition, limits)).not.toBe(table)
  expect(await heldTable(source, edition, limits)).not.toBeNull()
})
