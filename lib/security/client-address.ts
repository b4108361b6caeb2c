import { settings } from '@/lib/settings'
import { currentResponse } from './current-response'

/**
 * Who asks: the address of the connection, or what the outermost of our own proxies says it is. A visitor can write
 * anything into X-Forwarded-For; only what trusted proxies put at its end counts.
 */
export function clientAddress(headers: Headers): string {
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const told = settings.trustedProxies > 0 ? forwarded.at(-settings.trustedProxies) : undefined
  return network(told || currentResponse()?.req.socket.remoteAddress || 'unknown')
}

/** An address of IPv6 stands for its network of 64 bits, which one household has to itself. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}
