import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root, settings } from '@/lib/settings'

/** Throws, with what to do about it, when `version` of Node is too old. */
export function checkNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `Blue Ledger needs Node 20.19 or newer; this is Node ${version}. Newer versions: https://nodejs.org`,
  )
}

/** Throws when a folder that we write to cannot be written. */
export function checkDisk(): void {
  for (const folder of [settings.dataDir, join(root, '.next'), join(root, 'lib', 'db')]) {
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const hint = folder === settings.dataDir ? ' Choose another with DATA_DIR.' : ''
      throw new Error(`The folder ${folder} cannot be written (${reason}).${hint}`)
    }
  }
}

/** Throws when nobody can listen on the port: something else does, or the system does not allow it. */
export async function checkPort(host: string, port: number): Promise<void> {
  // A site that was killed a moment ago may still be letting go of it.
  for (const patience of [200, 800, 0]) {
    const fault = await listenFault(host, port)
    if (!fault) return
    if (patience && fault.code === 'EADDRINUSE') await sleep(patience)
    else throw new Error(explain(fault, host, port))
  }
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const other = `for example: PORT=${port < 65535 ? port + 1 : 3000} npm start`
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that, or choose another port, ${other}`
  if (code === 'EACCES') return `Port ${port} is reserved for the system. Choose one above 1023, ${other}`
  return `The site cannot listen on ${host}, port ${port} (${message}). Check HOST and PORT.`
}

function listenFault(host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
