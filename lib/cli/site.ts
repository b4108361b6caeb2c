import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { collect, startNode } from '@/lib/cli/child'
import { settings } from '@/lib/settings'

/** Starts Next on HOST and PORT with the database at `url` and waits until it answers. */
export async function startSite(url: string, development: boolean) {
  const { host, port } = settings
  const args = [development ? 'dev' : 'start', '--port', String(port), '--hostname', host]
  const child = startNode('node_modules/next/dist/bin/next', args, {
    DATABASE_URL: url,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const output = collect(child)
  const gone = once(child, 'exit')
  const failed = gone.then(() => {
    throw new Error(`${output().trim()}\nThe site did not start.`)
  })
  const status = await Promise.race([answer(localAddress()), failed])
  failed.catch(() => {})
  if (status >= 500) console.error(output())
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  return gone
}

/** Where the site answers on this machine. */
export function localAddress(): string {
  const { host, port } = settings
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

async function answer(address: string): Promise<number> {
  for (;;) {
    try {
      return (await fetch(address, { redirect: 'manual' })).status
    } catch {
      await sleep(100)
    }
  }
}
