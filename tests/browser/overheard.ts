import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** What a page does besides showing itself. */
export type Overheard = {
  /** Console messages of any level, uncaught errors and refusals of the Content-Security-Policy. */
  messages: string[]
  /** Requests to hosts other than the site's own. */
  foreign: () => string[]
  /** Bytes of all scripts so far, each compressed by gzip. */
  scriptBytes: () => Promise<number>
}

/** Compressed bytes of scripts of this worker, by address: their names change with what is in them. */
const compressed = new Map<string, Promise<number>>()

/** Listens to a page from now on. */
export function listen(page: Page): Overheard {
  const messages: string[] = []
  const requested: string[] = []
  const scripts: Promise<number>[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`))
  page.on('request', (request) => requested.push(request.url()))
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const known = compressed.get(response.url())
    const bytes = known ?? response.body().then((body) => gzipSync(body).length)
    compressed.set(response.url(), bytes)
    scripts.push(bytes)
  })
  const scriptBytes = async () => (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
  const foreign = () => requested.filter((url) => new URL(url).origin !== new URL(page.url()).origin)
  return { messages, foreign, scriptBytes }
}
