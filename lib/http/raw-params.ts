import type { RawParams } from '@/lib/search-params/parse'

/** The parameters of an address, each with all of its values. */
export function rawParams(address: URL): RawParams {
  const names = new Set(address.searchParams.keys())
  return Object.fromEntries([...names].map((name) => [name, address.searchParams.getAll(name)]))
}
