import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, rowsOfCsv, type TakenRow, type Taking } from './open-taking'

const many = 10_400

let taking: Taking

beforeAll(async () => {
  taking = await openTaking()
  await withConnection(process.env['DATABASE_URL'] ?? '', (client) =>
    client.query(`INSERT INTO search_entry (kind, id, key, title, words)
      SELECT 'organization', 'gen-' || n, 'guild-' || n, 'Guild ' || lpad((n * 7919 % ${many})::text, 5, '0'),
        to_tsvector('simple', 'guild ' || n) FROM generate_series(1, ${many}) AS n`),
  )
}, 120_000)
afterAll(() => taking.close())

const names = Array.from({ length: many }, (_, place) => `Guild ${String(place).padStart(5, '0')}`)

describe('the file of all records of one kind that a search finds', () => {
  it.each(['csv', 'json', 'jsonl'])('has all of them as %s, in the order of the pages', async (format) => {
    const answer = await taking.ask(`/download/search.${format}?q=guild&kind=organizations`)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    const lines = () => text.trimEnd().split('\n')
    const rows: readonly TakenRow[] =
      format === 'csv'
        ? rowsOfCsv(text)
        : format === 'json'
          ? JSON.parse(text).rows
          : lines().map((line) => JSON.parse(line))
    expect(rows.map((row) => row['title'])).toEqual(names)
    expect(rows.map((row) => Number(row['position']))).toEqual(names.map((_, index) => index + 1))
    expect(new Set(rows.map((row) => Number(row['found'])))).toEqual(new Set([many]))
    expect(rows[0]?.['url']).toMatch(/\/organizations\/guild-\d+$/)
    if (format === 'json') expect(JSON.parse(text).count).toBe(many)
  })

  it('is empty where nothing is found', async () => {
    const answer = await taking.ask('/download/search.json?q=guildless&kind=organizations&typed=1')
    expect(await answer.json()).toMatchObject({ rows: [], count: 0 })
  })
})
