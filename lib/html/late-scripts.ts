import type { ServerResponse } from 'node:http'
import { currentResponse } from '@/lib/security/current-response'

/** A script of the framework: fetched as soon as the browser reads its tag, and run as soon as it is there. */
const script = /<script src=("\/_next\/static\/[^"]*"(?=[^>]* async="")[^>]*>)/g

/**
 * Fetches the scripts when the first text has been painted: until then the line belongs to styles and typefaces, the processor to
 * the layout. A page that is not painted, because it is opened in the background or the browser does not say when it paints, is not
 * kept waiting. The empty script is one that Next runs before it begins, in a task of its own: that of instrumentation-client.ts
 * comes before it.
 */
const fetchWhenPainted = `(()=>{
(self.__next_s=self.__next_s||[]).push([0,{children:''}])
let begun
const fetchAll=()=>{for(const script of document.querySelectorAll('script[data-src]')){script.src=script.dataset.src;script.removeAttribute('data-src')}}
const begin=()=>{if(begun)return;begun=true;fetchAll();addEventListener('DOMContentLoaded',fetchAll)}
try{new PerformanceObserver((list)=>{if(list.getEntriesByName('first-contentful-paint').length)begin()}).observe({type:'paint',buffered:true})}catch{begin()}
if(document.hidden)begin()
addEventListener('visibilitychange',begin)
setTimeout(begin,2500)
})()`.replaceAll('\n', ';')

/** What would have the browser fetch one of them before it is read. */
const preload = /<link rel="preload" as="script"[^>]*>/g

const lessThan = 0x3c

const waiting = new WeakSet<ServerResponse>()

/** Lets the page that is being answered be painted before it fetches its scripts. To be called while it is made, before any of it is sent. */
export function paintBeforeScripts(): void {
  const response = currentResponse()
  if (!response || response.headersSent || waiting.has(response)) return
  waiting.add(response)
  const write = response.write as (...args: unknown[]) => boolean
  // The first part has all that is in the page from the start, with what compresses it behind this.
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    response.write = write
    return write.call(response, chunk instanceof Uint8Array ? lateScripts(chunk) : chunk, ...rest)
  }
}

/** The same HTML with scripts that wait for the first paint. What is no HTML page, or has no nonce, stays as it is. */
export function lateScripts(html: Uint8Array): Uint8Array {
  if (html[0] !== lessThan) return html
  const text = Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString('latin1')
  const first = text.search(script)
  const nonce =
    first < 0 ? undefined : / nonce="([^"]+)"/.exec(text.slice(first, text.indexOf('>', first)))?.[1]
  if (!nonce) return html
  const before = text.slice(0, first).replace(preload, '')
  const after = text.slice(first).replace(preload, '').replace(script, '<script data-src=$1')
  return Buffer.from(`${before}<script nonce="${nonce}">${fetchWhenPainted}</script>${after}`, 'latin1')
}
