import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { writeSeeds } from '../../fixtures/datasets/small-registers'
import { cleanEnv, watch } from '../../fixtures/import-command'

const temporary = mkdtempSync(join(tmpdir(), 'bench-test-'))
const seeds = writeSeeds()
afterAll(() => {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  seeds.remove()
})

const start = (...args: string[]) =>
  watch(
    spawn(process.execPath, ['--import', 'tsx', 'lib/cli/bench.ts', ...args], {
      env: cleanEnv({
        BENCH_DATABASE_URL: inject('databaseServer').url,
        SEEDS_DIR: seeds.seedsDir,
        TMPDIR: temporary,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )

async function benchDatabases(pid: number | undefined): Promise<unknown[]> {
  const { rows } = await withConnection(inject('databaseServer').url, (client) =>
    client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`bench\\_${pid}\\_%`]),
  )
  return rows
}

describe('the bench of imports', { timeout: 300_000 }, () => {
  it('reaches the same state by bare SQL and by an import, and leaves nothing behind', async () => {
    const bench = start('import', '--rows', '1000', '--rounds', '1', '--json')
    expect(await bench.ended()).toMatchObject({ code: 0 })
    const { rows, states, steps } = JSON.parse(bench.stdout())
    const [bare, ours] = states.map(({ ofAgencies: _, ...state }: Record<string, string>) => state)
    expect(ours).toEqual(bare)
    expect(ours).toMatchObject({ contracts: '405', transactions: '1000', counted: '1000' })
    expect(rows).toBe(1000)
    expect(Object.values(steps).flat()).toHaveLength(8)
    expect(await benchDatabases(bench.child.pid)).toEqual([])
    expect(readdirSync(temporary).filter((name) => name.startsWith('blue-ledger-bench'))).toEqual([])
  })

  it('is told of with the others where none is named', async () => {
    const none = start()
    expect(await none.ended()).toMatchObject({ code: 0 })
    for (const name of readdirSync('tests/bench').filter((file) => file.endsWith('.ts')))
      expect(none.stdout()).toContain(`npm run bench -- ${name.replace('.ts', '')}`)
    expect(await start('nothing').ended()).toMatchObject({ code: 2 })
  })
})
