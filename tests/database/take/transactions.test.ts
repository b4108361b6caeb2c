import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, rowsOfCsv, type Taking } from './open-taking'

const many = 700

let taking: Taking
let contract: string

beforeAll(async () => {
  taking = await openTaking()
  contract = await withConnection(process.env['DATABASE_URL'] ?? '', async (client) => {
    const { rows } = await client.query<{ contract_id: string }>(
      'SELECT min(contract_id) AS contract_id FROM contract_transaction',
    )
    const id = rows[0]?.contract_id ?? ''
    await client.query(
      `INSERT INTO contract_transaction (row_id, contract_id, modification, action_on, fiscal_year, amount, currency, description,
        dataset_id, run_id, file, line, row_key, cells)
      SELECT 'r-gen' || n, contract_id, 'P' || n, DATE '2021-10-01' + n, 2022, n - 350.5, currency, '=1+' || n, dataset_id, run_id, file,
        n, row_key || '-' || n, '[]' FROM contract_transaction, generate_series(1, $2) AS n
      WHERE row_id = (SELECT min(row_id) FROM contract_transaction WHERE contract_id = $1)`,
      [id, many],
    )
    return id
  })
}, 120_000)
afterAll(() => taking.close())

describe('the files of a contract’s transactions', () => {
  it('hold every one of them, the oldest first, in each format, with the row that proves it', async () => {
    const ask = async (format: string) =>
      (await taking.ask(`/download/transactions.${format}?contract=${contract}`)).text()
    const rows = rowsOfCsv(await ask('csv'))
    expect(rows.length).toBeGreaterThan(many)
    expect(new Set(rows.map(({ row_id }) => row_id)).size).toBe(rows.length)
    const days = rows.map(({ action_on }) => action_on ?? '')
    expect(days).toEqual([...days].sort())
    const one = rows.find(({ row_id }) => row_id === 'r-gen7')
    expect(one).toMatchObject({ amount: '-343.50', action_on: '2021-10-08', description: '=1+7' })
    expect(one?.['proof_url']).toMatch(/\/evidence\/r-gen7$/)
    const { rows: asJson, count, query } = JSON.parse(await ask('json'))
    expect(count).toBe(rows.length)
    expect(query).toMatchObject({ table: 'transactions', parameters: `contract=${contract}` })
    expect(asJson.map((row: { row_id: string }) => row.row_id)).toEqual(rows.map(({ row_id }) => row_id))
    const lines = (await ask('jsonl')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(asJson)
    const described = await (
      await taking.ask(`/download/transactions.csv-metadata.json?contract=${contract}`)
    ).json()
    expect(described.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(rows[0] ?? {}),
    )
  })

  it.each([
    '',
    '?contract=',
    '?contract=k-0000000000000',
    "?contract=k'%3B--",
    '?contract=%00',
    '?colour=red',
  ])('name what is wrong with “%s”', async (query) => {
    const answer = await taking.ask(`/download/transactions.csv${query}`)
    expect(answer.status).toBe(400)
    const { errors } = await answer.json()
    expect(errors[0].parameter).toBe(query.includes('colour') ? 'colour' : 'contract')
  })
})
