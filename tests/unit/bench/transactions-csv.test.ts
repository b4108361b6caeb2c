import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { usaspending } from '@/lib/ingest/formats/usaspending/format'
import { isProblem } from '@/lib/ingest/import/mapped'
import { openInputs } from '@/lib/ingest/input/open'
import { writeTransactions } from '../../bench/import/transactions-csv'

const folder = mkdtempSync(join(tmpdir(), 'bench-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function mapped(file: string) {
  const rows: { rowKey: string; contractKey: string }[] = []
  for await (const input of openInputs([file])) {
    if (input.kind !== 'table') throw new Error(`${input.file} is no table`)
    const reader = usaspending.readTable(input)
    for await (const batch of input.batches())
      for (const { cells } of batch.rows) {
        const row = reader?.map(cells)
        if (!row || isProblem(row) || row.shape !== 'transaction') throw new Error(`is refused: ${cells}`)
        rows.push(row)
      }
  }
  return rows
}

describe('generated transactions', () => {
  it('are accepted, each with a key of its own, several to an award, and the same each time', async () => {
    const [one, other] = [join(folder, 'one.csv'), join(folder, 'other.csv')]
    await writeTransactions(one, 3000)
    await writeTransactions(other, 3000)
    const rows = await mapped(one)
    expect(rows).toHaveLength(3000)
    expect(new Set(rows.map(({ rowKey }) => rowKey)).size).toBe(3000)
    expect(new Set(rows.map(({ contractKey }) => contractKey)).size).toBe(3 * 405)
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
  })
})
