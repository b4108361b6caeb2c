import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('seeded')
})
afterAll(() => database.close())

async function idsOf(sql: string): Promise<string[]> {
  return withConnection(database.url, async (client) => {
    const { rows } = await client.query<{ id: string }>(sql)
    return rows.map(({ id }) => id)
  })
}

test('Every shipped quote has a page that marks its own words and leads to what it proves', async () => {
  const { evidencePage } = await import('@/lib/queries/evidence/evidence-page')
  const quotes = await idsOf(`select id from evidence where kind = 'quote' order by id`)
  expect(quotes.length).toBeGreaterThan(50)
  for (const id of quotes) {
    const page = await evidencePage(id)
    if (page?.kind !== 'quote') throw new Error(`${id} has no page`)
    expect(page.around?.marked, id).toBe(page.exact)
    expect(page.verbatim, id).toBe(true)
    expect(page.proves.length + page.contradicts.length, id).toBeGreaterThan(0)
  }
})

test('Every shipped quote stands on its document’s page, whole and in order', async () => {
  const { sourcePage } = await import('@/lib/queries/evidence/source-page')
  for (const slug of await idsOf('select slug as id from source where text is not null')) {
    const source = await sourcePage(slug)
    const pieces = source?.stretches
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'shown' ? part.pieces : []))
    for (const { id, exact } of source?.evidence ?? []) {
      const words = pieces?.filter(({ quotes }) => quotes.includes(id)).map(({ text }) => text)
      expect(words?.join(''), id).toBe(exact)
    }
  }
})

test('A row of every shipped register has a page with its cells and what it proves', async () => {
  const { evidencePage } = await import('@/lib/queries/evidence/evidence-page')
  const rows = await idsOf(`
    select min(row_id) as id from partnership_listing group by dataset_id
    union select min(row_id) from agency_listing group by dataset_id
    union select min(row_id) from contract_transaction group by dataset_id`)
  expect(rows.length).toBe(4)
  for (const id of rows) {
    const page = await evidencePage(id)
    if (page?.kind !== 'row') throw new Error(`${id} has no page`)
    expect(page.cells.length, id).toBeGreaterThan(3)
    expect(page.records.length, id).toBeGreaterThan(0)
  }
})

test('The claim that was overtaken is contradicted on its page', async () => {
  const { evidencePage } = await import('@/lib/queries/evidence/evidence-page')
  const [id = ''] = await idsOf(
    `select id from evidence where exact like 'Amazon and Microsoft have not followed%'`,
  )
  const page = await evidencePage(id)
  if (page?.kind !== 'quote') throw new Error('No page')
  const against = page.contradictedBy.flatMap(({ evidence }) => evidence.map(({ exact }) => exact))
  expect(against.join(' ')).toContain('one-year moratorium')
})
