import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { kill, pid, platform } from 'node:process'
import type { Home } from '@/lib/db/embedded-home'

/** The superuser of the embedded PostgreSQL and the owner of its databases. */
export const embeddedOwner = 'blue_ledger'

const clusterOf = (home: Home) => join(home.folder, 'cluster')
const dataOf = (home: Home) => join(clusterOf(home), 'data')
const logOf = (home: Home) => join(home.folder, 'log')

/** The owner's password, made with the cluster and kept where only the user of PostgreSQL can read it. */
export const ownerPassword = (home: Home) => readFileSync(join(clusterOf(home), 'password'), 'utf8').trim()

/** Makes the cluster unless there is one. It gets its name when complete, so that a killed start leaves none half made. */
export async function ensureCluster(home: Home): Promise<void> {
  if (existsSync(clusterOf(home))) return
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith('draft-') && !isAlive(Number(name.slice(6))))
      rmSync(join(home.folder, name), { recursive: true })
  }
  const draft = join(home.folder, `draft-${pid}`)
  const password = join(draft, 'password')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (home.user) for (const path of [draft, password]) chownSync(path, home.user.uid, home.user.gid)

  let complaint = ''
  // What letters are beyond ASCII is the C library's knowledge, and its name differs between systems.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const made = spawnSync(
      join(home.programs, 'initdb'),
      [...initdbOptions, `--lc-ctype=${ctype}`, '-D', join(draft, 'data'), '--pwfile', password],
      {
        ...home.user,
        cwd: draft,
        encoding: 'utf8',
      },
    )
    if (made.status === 0) {
      try {
        renameSync(draft, clusterOf(home))
      } catch {
        rmSync(draft, { recursive: true }) // another process was faster
      }
      return
    }
    complaint = made.error?.message ?? made.stderr
  }
  rmSync(draft, { recursive: true, force: true })
  throw new Error(`PostgreSQL could not make its data in ${home.folder}: ${complaint.trim()}`)
}

const initdbOptions = [
  `--username=${embeddedOwner}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'].flatMap(
    (line) => ['--set', line],
  ),
]

/** The port of the server that runs on this cluster, also when it is only starting or stopping; undefined: none runs. */
export function runningPort(home: Home): number | undefined {
  const file = join(dataOf(home), 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const server = Number(lines[0])
  if (!server || !isAlive(server)) return undefined
  if (!commandOf(server).includes(dataOf(home))) {
    rmSync(file, { force: true }) // left by a crash, and the system gave the number to another process since
    return undefined
  }
  return Number(lines[3]) || undefined
}

const passing = ' -F -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=256MB'

/** Starts the server and waits until it takes connections. `durable` false: faster, for data that a power cut may take. */
export async function startServer(home: Home, port: number, durable: boolean): Promise<void> {
  if (existsSync(logOf(home)) && statSync(logOf(home)).size > 1_000_000) rmSync(logOf(home))
  const options = `-p ${port}${durable ? '' : passing}`
  if (await control(home, ['start', '-l', logOf(home), '-o', options])) return
  const lastLines = existsSync(logOf(home))
    ? readFileSync(logOf(home), 'utf8').trim().split('\n').slice(-5).join('\n  ')
    : '(no log)'
  throw new Error(`PostgreSQL did not start. The end of ${logOf(home)}:\n  ${lastLines}`)
}

/** Stops the server: its clients are disconnected, what was committed is kept. */
export const stopServer = (home: Home) => control(home, ['stop', '-m', 'fast'])

async function control(home: Home, args: string[]): Promise<boolean> {
  const options: SpawnOptions = {
    ...home.user,
    cwd: home.folder,
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
  }
  const child = spawn(
    join(home.programs, 'pg_ctl'),
    [...args, '-D', dataOf(home), '-w', '-t', '60', '-s'],
    options,
  )
  const [code] = await once(child, 'exit')
  return code === 0
}

/** Whether a process of this machine is there. */
export function isAlive(process: number): boolean {
  try {
    return kill(process, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function commandOf(process: number): string {
  if (platform === 'linux')
    return existsSync(`/proc/${process}/cmdline`) ? readFileSync(`/proc/${process}/cmdline`, 'utf8') : ''
  if (platform === 'win32') return process === 0 ? '' : 'unknown'
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(process)], { encoding: 'utf8' }).stdout
}
