import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { HostAddress, NetworkPolicy } from './network-policy'
import { permitted } from './permitted'
import { readBody } from './read-body'
import { Unreached } from './unreached'

/** What one request may take. */
export type Limits = {
  /** Milliseconds from the first step to the last byte. */
  milliseconds: number
  /** Bytes of the body, after it is unpacked. */
  bytes: number
}

/** The answer to one request; the body is read of answers with a text only (status 200 and 203). */
export type Answer = {
  status: number
  location: string | null
  contentType: string | null
  body: Buffer
}

type Question = { policy: NetworkPolicy; userAgent: string; limits: Limits }

/**
 * Asks for one address and follows nothing. The connection goes to the very addresses that were checked.
 * @param cut whether a body beyond the limit is cut instead of refused
 * @throws Unreached with the reason in words
 */
export async function request(
  url: URL,
  { policy, userAgent, limits }: Question,
  cut = false,
): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    const { addresses } = await until(signal, permitted(url, policy))
    return await ask(url, addresses, { userAgent, signal, bytes: limits.bytes, cut })
  } catch (error) {
    if (signal.aborted)
      throw new Unreached(`no whole answer within ${limits.milliseconds / 1000} seconds`, {
        reached: url.href,
      })
    if (error instanceof Unreached) throw error
    throw new Unreached(whyNot(error), { reached: url.href, ofHost: true })
  }
}

type Asked = { userAgent: string; signal: AbortSignal; bytes: number; cut: boolean }

function ask(url: URL, addresses: readonly HostAddress[], { userAgent, signal, bytes, cut }: Asked) {
  return new Promise<Answer>((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain
    const headers = {
      'User-Agent': userAgent,
      Accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
      'Accept-Encoding': 'gzip, br',
    }
    const sent = send(url, { agent: false, lookup: alwaysThese(addresses), headers, signal }, (response) => {
      const { statusCode: status = 0, headers: has } = response
      const reading = status === 200 || status === 203 ? readBody(response, bytes, cut) : Buffer.alloc(0)
      Promise.resolve(reading)
        .then((body) => ({
          ...{ status, body },
          location: has.location ?? null,
          contentType: has['content-type'] ?? null,
        }))
        .then(resolve, reject)
        .finally(() => response.destroy())
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** A lookup that gives what was checked, whatever the name has come to mean since. */
function alwaysThese(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    if (all) return callback(null, [...addresses])
    const [first] = addresses
    if (first) callback(null, first.address, first.family)
    else callback(new Error('no address'), '')
  }
}

/** The result, unless the time is over first. */
async function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, over])
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'its name has no address',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  HPE_HEADER_OVERFLOW: 'the head of its answer is too long',
}

function whyNot(error: unknown): string {
  const { code } = error as { code?: unknown }
  if (typeof code !== 'string') return 'the connection failed'
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return `its certificate does not hold (${code})`
  return reasons[code] ?? `the connection failed (${code})`
}
