import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('seeded')
})
afterAll(() => database.close())

const changed = (statement: string) => database.owner.$executeRawUnsafe(statement)
const found = (query: string) =>
  database.owner.$queryRawUnsafe<{ key: string }[]>(
    `SELECT key FROM search_entry WHERE words @@ '${query}'::tsquery ORDER BY key`,
  )

describe('the search entries', () => {
  it('are those of all records as they are now', async () => {
    const differing = await database.owner.$queryRawUnsafe(`
      SELECT kind, id FROM search_entry e FULL JOIN search_entry_now n USING (kind, id)
      WHERE (e.key, e.title, e.detail, e.names, e.normal, e.words) IS DISTINCT FROM (n.key, n.title, n.detail, n.names, n.normal, n.words)`)
    expect(differing).toEqual([])
    const [counted] = await database.owner.$queryRawUnsafe<{ entries: number; agencies: number }[]>(
      "SELECT (SELECT count(*)::int FROM search_entry WHERE kind = 'agency') AS entries, (SELECT count(*)::int FROM agency) AS agencies",
    )
    expect(counted?.entries).toBe(counted?.agencies)
    expect(counted?.agencies).toBeGreaterThan(3000)
  })

  it('follow each change of a record at once: what is added, renamed and taken away', async () => {
    await changed(
      `INSERT INTO company (id, slug, name, created_version, updated_version) VALUES ('co-x', 'quux-works', 'Quux Works', 1, 1)`,
    )
    expect(await found('quux')).toEqual([{ key: 'quux-works' }])
    await changed(
      `INSERT INTO company_name (company_id, name, normalised, kind) VALUES ('co-x', 'Blorbo', 'blorbo', 'alias')`,
    )
    expect(await found('blorbo')).toEqual([{ key: 'quux-works' }])
    await changed(
      `INSERT INTO product (id, slug, name, company_id, technology_id, created_version, updated_version) VALUES ('pr-x', 'eye', 'Eye', 'co-x', 'drones', 1, 1)`,
    )
    await changed(`UPDATE company SET name = 'Zweck Works' WHERE id = 'co-x'`)
    const [product] = await database.owner.$queryRawUnsafe<{ detail: string }[]>(
      `SELECT detail FROM search_entry WHERE kind = 'product' AND id = 'pr-x'`,
    )
    expect(product?.detail).toBe('Zweck Works · Drones')
    await changed(`DELETE FROM product WHERE id = 'pr-x'`)
    await changed(`DELETE FROM company WHERE id = 'co-x'`)
    expect(await found('quux | blorbo | zweck')).toEqual([])
  })
})
