import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import type { openEmbedded } from '@/lib/db/embedded'
import { root } from '@/lib/settings'

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'blue-ledger-embedded-'))
  const pidFile = join(dataDir, 'pg', 'cluster', 'data', 'postmaster.pid')
  const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  let open: () => ReturnType<typeof openEmbedded>

  beforeAll(async () => {
    chmodSync(dataDir, 0o755) // PostgreSQL's own user goes in there when the tests run as root
    vi.resetModules()
    vi.stubEnv('DATA_DIR', dataDir)
    const embedded = await import('@/lib/db/embedded')
    open = () => embedded.openEmbedded({ name: 'pg', durable: true })
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true })
  })

  /** Another process that uses it until it is killed. */
  async function holder() {
    const child = fork(join(root, 'tests', 'fixtures', 'hold-embedded.ts'), [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, DATA_DIR: dataDir },
    })
    await once(child, 'message')
    return child
  }

  it('starts, keeps what was written, and ends with its only user', async () => {
    const first = await open()
    await withConnection(first.url('postgres'), (client) =>
      client.query('create table kept as select 1 as id'),
    )
    await first.close()
    expect(() => serverPid()).toThrow(/ENOENT/)

    const second = await open()
    const rows = await withConnection(
      second.url('postgres'),
      async (client) => (await client.query('table kept')).rows,
    )
    await second.close()
    expect(rows).toEqual([{ id: 1 }])
  })

  it('keeps its password where others cannot read it', async () => {
    const { statSync } = await import('node:fs')
    expect(statSync(join(dataDir, 'pg', 'cluster', 'password')).mode & 0o777).toBe(0o600)
  })

  it('is shared by those who use it at once, and ends with the last of them', async () => {
    const [first, second] = await Promise.all([open(), open()])
    expect(first.url('postgres')).toBe(second.url('postgres'))
    await first.close()
    await expect(
      withConnection(second.url('postgres'), (client) => client.query('table kept')),
    ).resolves.toBeTruthy()
    await second.close()
    expect(() => serverPid()).toThrow(/ENOENT/)
  })

  it('is taken over from a process that was killed', async () => {
    const child = await holder()
    const pid = serverPid()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const heir = await open()
    expect(serverPid()).toBe(pid)
    await heir.close()
    expect(() => serverPid()).toThrow(/ENOENT/)
  })

  it('ends with its last user though PostgreSQL has not seen yet that another was killed', async () => {
    const child = await holder()
    const heir = await open()
    const { rows } = await withConnection(heir.url('postgres'), (client) =>
      client.query<{ pid: number }>('select pid from pg_stat_activity where application_name like $1', [
        `%process ${child.pid}`,
      ]),
    )
    const [served = { pid: Number.NaN }] = rows
    process.kill(served.pid, 'SIGSTOP') // PostgreSQL does not see at once that its client is gone
    child.kill('SIGKILL')
    await once(child, 'exit')
    const closed = heir.close()
    setTimeout(() => process.kill(served.pid, 'SIGCONT'), 300)
    await closed
    expect(() => serverPid()).toThrow(/ENOENT/)
  })

  it('starts again after PostgreSQL itself was killed', async () => {
    const lost = await open()
    const before = serverPid()
    process.kill(before, 'SIGKILL')
    const again = await open()
    expect(serverPid()).not.toBe(before)
    await again.close()
    await lost.close()
  })

  it('starts after a crash whose process number another program has now', async () => {
    writeFileSync(pidFile, `${process.pid}\n${join(dataDir, 'pg', 'cluster', 'data')}\n0\n1\n\n127.0.0.1\n`)
    const server = await open()
    expect(serverPid()).not.toBe(process.pid)
    await server.close()
  })
})
