import { isIP } from 'node:net'
import type { HostAddress, NetworkPolicy } from './network-policy'
import { Unreached } from './unreached'

/** An address that may be asked, and the machines behind its name: those that were checked, and no others. */
export type Permitted = { url: URL; addresses: readonly [HostAddress, ...HostAddress[]] }

/**
 * Reads an address of the web, also one that a redirect names, and leaves its fragment out.
 * @throws Unreached where it is none that may be asked
 */
export function webAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new Unreached('the address cannot be read')
  const url = new URL(text, base)
  url.hash = ''
  if (!/^https?:$/.test(url.protocol)) throw new Unreached('the address is none of the web')
  if (url.username || url.password) throw new Unreached('the address holds a name or a password')
  return url
}

/**
 * Resolves the name of an address and checks everything behind it against the policy.
 * @throws Unreached where one of its machines may not be asked, or there is none
 */
export async function permitted(url: URL, policy: NetworkPolicy): Promise<Permitted> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!policy.allowsPort(port))
    throw new Unreached(`port ${port} is no port of the web`, { reached: url.href, ofHost: true })
  const [first, ...rest] = await machines(url.hostname.replace(/^\[|\]$/g, ''), policy)
  if (!first) throw new Unreached('its name has no address', { reached: url.href, ofHost: true })
  if (![first, ...rest].every(({ address }) => policy.allowsAddress(address)))
    throw new Unreached('it leads to an address that is not public', { reached: url.href, ofHost: true })
  return { url, addresses: [first, ...rest] }
}

/** A number is its own address; a name is looked up. */
async function machines(host: string, policy: NetworkPolicy): Promise<HostAddress[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family: family === 6 ? 6 : 4 }]
  return policy.resolve(host)
}
