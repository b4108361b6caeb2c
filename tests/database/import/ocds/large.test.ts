import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { award, buyer, release, tender } from '../../../fixtures/ocds'
import type { OpenImport } from '../open-import'
import { openUkImport } from '../open-uk-import'

const PROCESSES = 15_000
const FILLER = 'Cameras at doors, and what belongs to them. '.repeat(45)

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openUkImport()
}, 60_000)
afterAll(() => ledger.close())

/** A package of about 60 MB, in one line, two releases a process, the newer one first. */
function* packageOf(processes: number) {
  yield '{"version":"1.1","releases":['
  for (const [index, part] of [award('A', 5, 'Lantern', { description: FILLER }), null].entries())
    for (let process = 0; process < processes; process++) {
      const one = part
        ? release(String(process), '2020-02-01', { awards: [part] })
        : release(String(process), '2020-01-01', { ...buyer, ...tender({ description: FILLER }) })
      yield `${index + process === 0 ? '' : ','}${JSON.stringify(one)}`
    }
  yield '],"publisher":{"name":"At the end"}}'
}

it('A package of 60 MB is compiled in a fraction of that memory', { timeout: 240_000 }, async () => {
  const file = ledger.file('large.json', '')
  await pipeline(Readable.from(packageOf(PROCESSES)), createWriteStream(file))
  // Where this memory does not do, the process ends.
  const memory = ['--max-old-space-size=64', '--max-semi-space-size=4']
  const script = 'tests/database/import/ocds/import-child.ts'
  const args = [...memory, '--import', 'tsx', script, ledger.url, ledger.seeds.seedsDir, file]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const report: unknown = JSON.parse(stdout)
  expect(report).toMatchObject({
    read: 2 * PROCESSES,
    loaded: 2 * PROCESSES,
    refused: 0,
    dataset: 'ocds-b5fd17',
  })
  expect(
    await ledger.rows(
      `SELECT count(*)::int AS contracts, sum(amount)::text AS sum FROM contract WHERE dataset_id = 'ocds-b5fd17'`,
    ),
  ).toEqual([{ contracts: PROCESSES, sum: `${5 * PROCESSES}.00` }])
})
