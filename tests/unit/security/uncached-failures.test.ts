import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepFailuresUncached } from '@/lib/security/uncached-failures'

const server = createServer((request, response) => {
  response.statusCode = request.url === '/fails' ? 500 : 200
  response.setHeader('Cache-Control', 'public, s-maxage=60')
  response.end('answer')
})

beforeAll(async () => {
  keepFailuresUncached()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

const cacheControl = async (path: string) => {
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('cache-control')
}

it('a failure is never kept by a shared cache', async () => {
  expect(await cacheControl('/fails')).toBe('no-store')
})

it('a page may be', async () => {
  expect(await cacheControl('/works')).toBe('public, s-maxage=60')
})
