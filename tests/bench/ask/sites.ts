import { join } from 'node:path'
import { runNode, startNode } from '@/lib/cli/child'
import { makeBuild } from '@/lib/cli/make'
import { localAddress, startSite } from '@/lib/cli/site'
import { freePort } from '@/lib/db/embedded'
import { root } from '@/lib/settings'
import { Client } from '../support/client'
import { listenerOf } from '../support/process'

/** A server that is measured. */
export type Server = { address: string; pid: number }

const settings = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/** A bench asks more often than any visitor. */
const unlimited = { API_REQUESTS_PER_MINUTE: '100000000', DOWNLOADS_PER_MINUTE: '100000000' }

/** The site as it is built, over a ledger. */
export async function openSite(databaseUrl: string, log: (line: string) => void): Promise<Server> {
  await makeBuild(log)
  Object.assign(process.env, unlimited)
  const site = { databaseUrl, host: '127.0.0.1', port: await freePort(), development: false }
  await startSite(site)
  return { address: localAddress(site).replace('localhost', '127.0.0.1'), pid: listenerOf(site.port) }
}

/** A bare Next page of 50 constant rows, built anew. */
export async function openBareNext(log: (line: string) => void): Promise<Server> {
  const folder = join(root, 'tests', 'bench', 'bare-next')
  log('Building the bare Next page')
  const next = 'node_modules/next/dist/bin/next'
  await runNode(next, ['build', folder], settings)
  const port = await freePort()
  startNode(next, ['start', folder, '--port', `${port}`, '--hostname', '127.0.0.1'], settings)
  return untilAnswering(`http://127.0.0.1:${port}`, port)
}

/** Plain Node and pg: a page of rows as JSON, in a process of its own. */
export async function openRawNode(databaseUrl: string): Promise<Server> {
  const port = await freePort()
  startNode('tests/bench/ask/raw-node.mjs', [databaseUrl, `${port}`], settings)
  return untilAnswering(`http://127.0.0.1:${port}`, port)
}

/** Waits for the first answer, however it turns out. */
export async function untilAnswering(address: string, port: number): Promise<Server> {
  const client = new Client()
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await client.ask(address).catch(() => null)
    if (answer) {
      client.close()
      return { address, pid: listenerOf(port) }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} does not answer`)
}
