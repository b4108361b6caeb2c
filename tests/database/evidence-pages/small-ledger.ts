import type pg from 'pg'
import { citations } from './small-ledger-citations'
import { claims } from './small-ledger-claims'
import { documents } from './small-ledger-documents'
import { registers } from './small-ledger-registers'

/** Everything a test needs to read evidence pages: invented companies, documents, a register. In one transaction. */
export async function loadSmallLedger(client: pg.Client): Promise<void> {
  await client.query('begin')
  for (const [table, rows] of [...registers, ...documents, ...claims, ...citations]) {
    for (const row of rows) await insert(client, table, row)
  }
  await client.query('commit')
}

async function insert(client: pg.Client, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  await client.query(
    `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${places.join(', ')})`,
    columns.map((column) => row[column]),
  )
}
