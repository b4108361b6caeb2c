import { describe, expect, it } from 'vitest'
import { isPublicAddress, publicNetwork } from '@/lib/evidence/check/network-policy'
import { permitted, webAddress } from '@/lib/evidence/check/permitted'

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'lets %s through',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ...['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['0.0.0.0', '255.255.255.255', '224.0.0.1', '192.0.2.1', '198.18.0.1', '240.0.0.1', '192.0.0.8'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'fec0::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1'],
    ...['', 'localhost', '127.0.0.1:80', '999.1.1.1'],
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('permitted', () => {
  const ask = (address: string, names: Record<string, string[]> = {}) =>
    permitted(webAddress(address), {
      ...publicNetwork,
      resolve: async (host) => (names[host] ?? []).map((one) => ({ address: one, family: 4 })),
    })

  it.each([
    ['http://2130706433/', 'not public'],
    ['http://0x7f.1/', 'not public'],
    ['http://[::1]/', 'not public'],
    ['http://[::ffff:7f00:1]/', 'not public'],
    ['https://example.org:5432/', 'port 5432'],
    ['http://nowhere.example/', 'no address'],
  ])('refuses %s', async (address, why) => {
    await expect(ask(address)).rejects.toThrow(why)
  })

  it('refuses a name when one of its addresses is private', async () => {
    await expect(
      ask('http://two.example/', { 'two.example': ['93.184.216.34', '10.0.0.1'] }),
    ).rejects.toThrow('not public')
  })

  it('gives the addresses that it checked', async () => {
    const { addresses } = await ask('https://good.example/a#b', { 'good.example': ['93.184.216.34'] })
    expect(addresses).toEqual([{ address: '93.184.216.34', family: 4 }])
  })
})

describe('webAddress', () => {
  it.each([
    ['file:///etc/passwd', 'none of the web'],
    ['ftp://example.org/', 'none of the web'],
    ['http://name:secret@example.org/', 'a name or a password'],
    ['http://', 'cannot be read'],
  ])('refuses %s', (address, why) => {
    expect(() => webAddress(address)).toThrow(why)
  })

  it('leaves the fragment out and reads what is relative', () => {
    expect(webAddress('../b#c', new URL('https://example.org/a/d')).href).toBe('https://example.org/b')
  })
})
