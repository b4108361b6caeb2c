import { expect, it } from 'vitest'
import { TableRows } from '@/lib/ingest/input/csv-rows'
import { ItemReader } from '@/lib/ingest/input/json-items'
import { TextWindow } from '@/lib/ingest/input/json-window'
import { inputLimits } from '@/lib/ingest/input/types'

// In a file of its own, and so in a process of its own: memory that other tests used would count.
it('A package of 200 MB is read item by item in a fraction of that memory', {
  timeout: 120_000,
}, async () => {
  const filler = 'x'.repeat(2000)
  const total = 100_000
  async function* generated() {
    yield '{"publisher": {"name": "p"}, "releases": ['
    for (let item = 0; item < total; item++)
      yield `${item === 0 ? '' : ','}\n{"ocid": "ocds-${item}", "tender": {"id": ${item}, "description": "${filler}"}}`
    yield ']}'
  }
  let count = 0
  let peak = 0
  const before = process.memoryUsage().rss
  const window = new TextWindow(generated(), 1e7)
  const reader = new ItemReader(window, { file: 'big.json', maxDepth: 100, suspect: null }, null)
  for await (const item of reader.read()) {
    if (!('reason' in item)) count++
    if (count % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss - before)
  }
  expect(count).toBe(total + 1)
  expect(peak).toBeLessThan(120e6)
})

it('Batches are small when values are large: twenty values of 10 MB never wait together', async () => {
  const large = `1,"${'x'.repeat(10_000_000)}"\n`
  const rows = new TableRows({ file: 'a.csv', delimiter: ',', header: ['a', 'b'] }, inputLimits, null, 2)
  let most = 0
  let count = 0
  for (let index = 0; index < 20; index++) {
    rows.add(large)
    while (rows.read(false)) {
      const batch = rows.take()
      count += batch.rows.length
      most = Math.max(most, batch.rows.length)
    }
  }
  while (rows.read(true)) count += rows.take().rows.length
  expect(count + rows.take().rows.length).toBe(20)
  expect(most).toBeLessThanOrEqual(2)
})
