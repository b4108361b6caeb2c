import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedLedger, makeEmbeddedLedger } from '../../fixtures/embedded-ledger'
import { startImport } from '../../fixtures/import-command'
import { wholeLedger } from '../../fixtures/ledger-content'
import { manyActions } from '../../fixtures/many-actions'

const folder = mkdtempSync(join(tmpdir(), 'blue-ledger-files-'))
const file = join(folder, 'many.csv')
let ledger: EmbeddedLedger
let before: Awaited<ReturnType<typeof wholeLedger>>

beforeAll(async () => {
  writeFileSync(file, manyActions(9000))
  ledger = await makeEmbeddedLedger()
  before = await ledger.use(wholeLedger)
})
afterAll(() => {
  ledger.remove()
  rmSync(folder, { recursive: true })
})

const start = () => startImport([file], ledger.env)

describe('an import into the embedded database', { timeout: 60_000 }, () => {
  it.each([
    ['SIGINT', 'Reading', 80],
    ['SIGTERM', 'Reading', 0],
    ['SIGINT', 'Merging', 200],
    ['SIGTERM', 'Merging', 20],
  ] as const)(
    'that %s stops at "%s" and %i ms leaves neither a server nor a change',
    async (signal, word, ms) => {
      const command = start()
      await command.said(word)
      expect(ledger.isRunning()).toBe(true)
      await sleep(ms)
      command.child.kill(signal)
      expect((await command.ended()).code).toBe(130)
      expect([command.stdout(), command.stderr().split('\n').at(-2)]).toEqual([
        '',
        'Stopped. Nothing was changed: the ledger is as before.',
      ])
      expect(ledger.isRunning()).toBe(false)
      expect(await ledger.use(wholeLedger)).toEqual(before)
    },
  )

  it.each(['Reading', 'Merging'])(
    'fails in words when its server dies at "%s"; the ledger is as before',
    async (word) => {
      const command = start()
      await command.said(word)
      process.kill(ledger.serverProcess(), 'SIGKILL')
      expect((await command.ended()).code).toBe(1)
      expect(command.stdout()).toBe('')
      expect(command.stderr()).toMatch(
        /The connection to the database was lost: .+\.\nNothing was changed: the ledger is as before\. .+\n$/,
      )
      expect(await ledger.use(wholeLedger)).toEqual(before)
    },
  )

  it('shares its server with whoever uses it, who keeps it when the import is stopped, killed or done', async () => {
    await ledger.use(async (client) => {
      const stopped = start()
      await stopped.said('Merging')
      stopped.child.kill('SIGINT')
      expect((await stopped.ended()).code).toBe(130)
      const killed = start()
      await killed.said('Merging')
      killed.child.kill('SIGKILL')
      await killed.ended()
      expect(await wholeLedger(client)).toEqual(before)
      const whole = start()
      expect((await whole.ended()).code).toBe(0)
      expect(whole.stdout()).toMatch(/^usaspending-transactions: 9,000 rows read = 9,000 loaded /)
      expect((await client.query('SELECT count(*)::int AS n FROM contract_transaction')).rows).toEqual([
        { n: 9004 },
      ])
    })
    expect(ledger.isRunning()).toBe(false)
  })
})
