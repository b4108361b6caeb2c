import { once } from 'node:events'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { collect, startNode } from '@/lib/cli/child'

/** Where and how a site is served. */
export interface Site {
  /** The owner's address of its database. */
  databaseUrl: string
  host: string
  port: number
  development: boolean
}

/** Starts Next and waits until it answers; `gone` is when it ends. What it prints from then on is passed on. */
export async function startSite(site: Site): Promise<{ gone: Promise<unknown> }> {
  const args = [site.development ? 'dev' : 'start', '--port', String(site.port), '--hostname', site.host]
  const child = startNode('node_modules/next/dist/bin/next', args, {
    DATABASE_URL: site.databaseUrl,
    PORT: String(site.port),
    NODE_ENV: site.development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const output = collect(child)
  const gone = once(child, 'exit')
  const failed = gone.then(() => {
    throw new Error(`${output().trim()}\nThe site did not start.`)
  })
  const status = await Promise.race([answer(localAddress(site)), failed])
  failed.catch(() => {})
  if (status >= 500) console.error(output())
  child.stdout?.pipe(process.stdout)
  child.stderr?.pipe(process.stderr)
  return { gone }
}

/** Where the site answers on this machine. */
export function localAddress({ host, port }: Pick<Site, 'host' | 'port'>): string {
  const local = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${local ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The status of the first answer. A request that comes while Next is starting may never be answered: others follow. */
async function answer(address: string): Promise<number> {
  for (let patienceMs = 500; ; ) {
    const began = Date.now()
    const status = await attempt(address, patienceMs)
    if (status) return status
    if (Date.now() - began >= patienceMs) patienceMs *= 2
    await sleep(100)
  }
}

function attempt(address: string, patienceMs: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(address, { agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.setTimeout(patienceMs, () => request.destroy())
    request.once('error', () => resolve(undefined))
  })
}
