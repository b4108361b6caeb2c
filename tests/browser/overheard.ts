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

/** Compressed bytes of scripts of this worker, by address: their names change with what is in them. */
const compressed = new Map<string, Promise<number>>()

/**
 * Bytes of all scripts that a page has asked for so far, each compressed by gzip. The document itself is asked,
 * as what the browser is told may still be of the page before.
 */
export async function scriptBytes(page: Page): Promise<number> {
  const addresses = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource').map(({ name }) => name)
    const tags = [...document.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src)
    return [...new Set([...asked, ...tags])].filter((address) => /\.m?js(\?|$)/.test(address))
  })
  const sizes = addresses.map((address) => {
    const size = compressed.get(address) ?? sizeOf(page, address)
    compressed.set(address, size)
    return size
  })
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
}

async function sizeOf(page: Page, address: string): Promise<number> {
  const response = await page.request.get(address)
  if (!response.ok()) throw new Error(`${address} answers ${response.status()}`)
  return gzipSync(await response.body()).length
}
