import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'

/** An address of a machine, as a lookup gives it. */
export type HostAddress = { address: string; family: 4 | 6 }

/** Whom the check may ask. Tests bring their own; the command knows only {@link publicNetwork}. */
export type NetworkPolicy = {
  allowsAddress: (address: string) => boolean
  allowsPort: (port: number) => boolean
  /** All addresses of a name. */
  resolve: (host: string) => Promise<HostAddress[]>
}

/** IPv6 addresses that are given out to the public (RFC 4291, IANA). */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is of the public internet: not private, loopback, link-local, reserved or a way to one of these. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(global6)
}

/** The public web on the ports that web servers have. */
export const publicNetwork: NetworkPolicy = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => [80, 443, 8080, 8443].includes(port),
  resolve: async (host) =>
    (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
      address,
      family: family === 6 ? 6 : 4,
    })),
}
