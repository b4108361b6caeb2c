import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPort } from '@/lib/cli/machine'
import { freePort } from '@/lib/db/embedded'
import { root } from '@/lib/settings'

const minutes = 60_000

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'blue-ledger-start-'))
  const started: ChildProcess[] = []
  let port = 0

  beforeAll(async () => {
    chmodSync(dataDir, 0o755) // PostgreSQL's own user goes in there when the tests run as root
    port = await freePort()
  })
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true })
  })

  it('says that a port is taken before it does anything else', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    const { output, code } = await exit(start())
    server.close()
    expect(output()).toMatch(new RegExp(`Port ${port} is in use by another program`))
    expect(output()).not.toContain('Starting the database')
    expect(code).toBe(1)
  })

  it('names a wrong setting and ends', async () => {
    const { output, code } = await exit(start({ PORT: 'http' }))
    expect(output()).toMatch(/^Settings that cannot be used.*\n {2}PORT must be .* for example PORT=3000/)
    expect(code).toBe(1)
  })

  it('serves the site, with the address on the last line, and ends well at SIGTERM', {
    timeout: 6 * minutes,
  }, async () => {
    const site = await ready(start())
    expect(site.output().trim().split('\n').at(-1)).toBe(`Blue Ledger: http://localhost:${port}`)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
    site.child.kill('SIGTERM')
    expect((await exit(site)).code).toBe(0)
    await checkPort('127.0.0.1', port)
  })

  it('starts quickly the second time, also after it was killed', { timeout: 2 * minutes }, async () => {
    const killed = await ready(start())
    expect(killed.output()).not.toContain('Building the site')
    killed.child.kill('SIGKILL')
    await exit(killed)

    const next = await ready(start())
    expect((await fetch(`http://127.0.0.1:${port}/companies`)).status).toBe(200)
    next.child.kill('SIGINT')
    expect((await exit(next)).code).toBe(0)
    await checkPort('127.0.0.1', port)
  })

  interface Run {
    child: ChildProcess
    output: () => string
  }

  function start(env: Record<string, string> = {}): Run {
    const { DATABASE_URL: _, npm_lifecycle_event: __, NODE_OPTIONS: ___, ...inherited } = process.env
    const child = spawn(process.execPath, ['lib/cli/quick.mjs', 'lib/cli/start.ts'], {
      cwd: root,
      env: { ...inherited, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', SITE_URL: '', ...env },
    })
    started.push(child)
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
    return { child, output: () => text }
  }

  async function exit(run: Run) {
    if (run.child.exitCode === null && run.child.signalCode === null) await once(run.child, 'close')
    return { ...run, code: run.child.exitCode }
  }

  async function ready(run: Run): Promise<Run> {
    await expect
      .poll(run.output, { timeout: 5 * minutes, interval: 100 })
      .toMatch(/Blue Ledger: http|failed|cannot|Error/)
    expect(run.output()).toContain('Blue Ledger: http')
    return run
  }
})
