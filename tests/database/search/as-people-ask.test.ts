import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('seeded')
})
afterAll(() => database.close())

async function search(typed: string) {
  const { searchLedger } = await import('@/lib/queries/search')
  return searchLedger(typed)
}

/** How many contracts a list with these parameters holds. */
async function contracts(parameters: Readonly<Record<string, string>>): Promise<number> {
  const { tableNamed } = await import('@/lib/queries/tables/all-tables')
  const { readPage } = await import('@/lib/queries/lists/page')
  const { keysetOf } = await import('@/lib/queries/tables/table')
  const { parseParams } = await import('@/lib/search-params/parse')
  const table = tableNamed('contracts')
  if (!table) throw new Error('There is no table of contracts')
  const { filters, problems } = parseParams(table.list.parameters, parameters)
  expect(problems).toEqual([])
  const asked = await table.resolve(filters)
  return (await readPage(keysetOf(table, asked), { sort: filters.sort, after: null, before: null })).total
}

describe('the search', () => {
  it.each([
    ['ICE Amazon', 'amazon', 'immigration-and-customs-enforcement'],
    ['amazon and ICE', 'amazon', 'immigration-and-customs-enforcement'],
    ['Microsoft customs and border protection', 'microsoft', 'customs-and-border-protection'],
    ['contracts of CBP with motorola solutions', 'motorola-solutions', 'customs-and-border-protection'],
  ])(
    'finds for “%s” every contract between the two, also where the text does not name the company',
    async (typed, company, agency) => {
      const between = await contracts({ company, agency })
      expect(between).toBeGreaterThan(0)
      const { groups } = await search(typed)
      const found = groups.find(({ kind }) => kind === 'contracts')?.total ?? 0
      expect(found).toBeGreaterThanOrEqual(between)
      const wanted = typed.replace('contracts of ', '')
      expect(await contracts({ q: wanted, company, agency })).toBe(between)
    },
  )

  it('finds a number that texts write in groups of three digits', async () => {
    const kinds = async (typed: string) => (await search(typed)).groups.map(({ kind }) => kind)
    expect(await kinds('1300 police departments')).toEqual(await kinds('1,300 police departments'))
    expect(await kinds('1300 police departments')).toContain('evidence')
    expect(await kinds('1301 police departments')).toEqual([])
  })

  it('puts first who is called so in short, before beginnings of other names', async () => {
    await database.owner.$executeRawUnsafe(`
      UPDATE partnership SET agency_id = (SELECT id FROM agency WHERE slug = 'methuen-police-department-ma')
      WHERE id IN (SELECT p.id FROM partnership p JOIN agency a ON a.id = p.agency_id WHERE a.slug = 'seattle-police-department-wa' LIMIT 3)`)
    const { suggest } = await import('@/lib/queries/suggest')
    expect((await suggest('Met Police')).suggestions[0]?.title).toBe('Metropolitan Police Department')
    expect((await suggest('Methu Police')).suggestions[0]?.title).toBe('Methuen Police Department')
  })

  it('finds words of texts with and without their accents, and marks them as they stand there', async () => {
    await database.owner.$executeRawUnsafe(`
      UPDATE contract SET description = 'Überwachung für das Café Müller'
      WHERE id = (SELECT id FROM contract ORDER BY id LIMIT 1)`)
    for (const typed of ['uberwachung cafe', 'Überwachung Café', 'ÜBERWACH muller', '"cafe müller"']) {
      const found = (await search(typed)).groups.find(({ kind }) => kind === 'contracts')
      expect(found?.total, typed).toBe(1)
      const marked = found?.hits[0]?.title.replaceAll('\u0002', '[').replaceAll('\u0003', ']')
      expect(marked, typed).toMatch(/\[(Überwachung|Café|Müller)\]/)
      expect(await contracts({ q: typed }), typed).toBe(1)
    }
  })

  it('looks for a word once, however often it is typed', async () => {
    const { textQuery } = await import('@/lib/queries/lists/full-text')
    const asked = (typed: string) => {
      const { text, values } = textQuery(typed)
      return { text, values }
    }
    expect(asked('police '.repeat(28).trim())).toEqual(asked('police'))
    expect(asked('a or b or c').values).toEqual(['a or b or c'])
    expect(asked('"sell it" "sell to"').values).toEqual(['"sell it" "sell to"'])
  })

  it('says nothing of a guess that finds nothing', async () => {
    expect((await search('coast guard')).corrected).toBeNull()
    const points = await search('Four Points Technology')
    expect(points.groups.map(({ kind }) => kind)).toEqual(['contracts'])
    expect(points.corrected).toBeNull()
    expect((await search('micorsoft')).corrected).toBe('microsoft')
  })
})
