import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** What a page does besides showing itself. */
export type Overheard = {
  /** Console messages of any level, uncaught errors and refusals of the Content-Security-Policy. */
  messages: string[]
  /** Requests to hosts other than the site's own. */
  foreign: () => string[]
}

/** Listens to a page from now on. */
export function listen(page: Page): Overheard {
  const messages: string[] = []
  const requested: string[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`))
  page.on('request', (request) => requested.push(request.url()))
  const foreign = () => requested.filter((url) => new URL(url).origin !== new URL(page.url()).origin)
  return { messages, foreign }
}

/** Scripts that this worker has read, by address: their names change with what is in them. */
const read = new Map<string, Promise<Script>>()

type Script = { text: string; compressed: number }

/**
 * All scripts that a page has asked for so far, with their bytes when compressed by gzip. The document itself is asked, as what the
 * browser is told may still be of the page before.
 */
async function scriptsOf(page: Page): Promise<Script[]> {
  const addresses = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource').map(({ name }) => name)
    const tags = [...document.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src)
    return [...new Set([...asked, ...tags])].filter((address) => /\.m?js(\?|$)/.test(address))
  })
  const scripts = addresses.map((address) => {
    const script = read.get(address) ?? readScript(page, address)
    read.set(address, script)
    return script
  })
  return Promise.all(scripts)
}

async function readScript(page: Page, address: string): Promise<Script> {
  const response = await page.request.get(address)
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}`)
  const bytes = await response.body()
  return { text: bytes.toString(), compressed: gzipSync(bytes).length }
}

/** Bytes of all scripts that a page has asked for so far, each compressed by gzip. */
export async function scriptBytes(page: Page): Promise<number> {
  return (await scriptsOf(page)).reduce((sum, { compressed }) => sum + compressed, 0)
}

/** How many of the scripts that a page has asked for so far have a text in them. */
export async function scriptsWith(page: Page, text: string): Promise<number> {
  return (await scriptsOf(page)).filter((script) => script.text.includes(text)).length
}
