import { request as askRaw, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { type APIRequestContext, expect, test } from '@playwright/test'
import {
  hostileHeaders,
  hostileNames,
  hostileQueries,
  hostileRoutes,
  recordRoutes,
} from './hostile-addresses'

test.describe.configure({ mode: 'default', timeout: 300_000 })

const clear = [200, 304, 307, 308, 400, 404, 405, 410, 413, 414, 429, 431]

type Asked = { status: number; ms: number; where: string; again: () => Promise<Asked> }

async function ask(
  request: APIRequestContext,
  address: string,
  headers = {},
  method = 'GET',
): Promise<Asked> {
  const began = performance.now()
  const answer = await request.fetch(address, { maxRedirects: 0, headers, method, timeout: 30_000 })
  return {
    status: answer.status(),
    ms: performance.now() - began,
    where: `${method} ${address.slice(0, 160)}`,
    again: () => ask(request, address, headers, method),
  }
}

/** How long a plain page takes here and now; what is slow beside it is slow. */
async function plainMs(request: APIRequestContext): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) times.push((await ask(request, '/partnerships')).ms)
  return times.sort((a, b) => a - b)[1] ?? 0
}

const isSlow = (ms: number, plain: number) => ms > 20 * plain + 1500

async function expectClear(request: APIRequestContext, asked: readonly Asked[], plain: number) {
  const wrong = asked.filter(({ status }) => !clear.includes(status))
  expect(wrong.map(({ status, where }) => `${status} ${where}`)).toEqual([])
  const slow: string[] = []
  for (const one of asked.filter(({ ms }) => isSlow(ms, plain))) {
    if (await staysSlow(request, one)) slow.push(one.where)
  }
  expect(slow, 'slow each time, beside a plain page').toEqual([])
}

/** Whether it is slow whenever it is asked: once, it may be the machine that was busy. */
async function staysSlow(request: APIRequestContext, { again }: Asked): Promise<boolean> {
  for (const pause of [0, 1000, 3000]) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const plain = await plainMs(request)
    if (!isSlow((await again()).ms, plain)) return false
  }
  return true
}

// The tables of contracts, their file and the search read all that there is to read: they are asked everything. The others share it.
const askedAll = ['/contracts', '/search', '/api/v1/contracts', '/download/contracts.csv']

for (const [index, route] of hostileRoutes.entries()) {
  const queries = askedAll.includes(route)
    ? hostileQueries
    : hostileQueries.filter((_, nth) => nth % 3 === index % 3)
  test(`No query breaks or stalls ${route}`, async ({ request }) => {
    const plain = await plainMs(request)
    const asked: Asked[] = []
    for (const query of queries) asked.push(await ask(request, `${route}?${query}`))
    await expectClear(request, asked, plain)
  })
}

test('No name in place of an id breaks a route', async ({ request }) => {
  const plain = await plainMs(request)
  const asked: Asked[] = []
  for (const route of recordRoutes) {
    for (const name of hostileNames) asked.push(await ask(request, `${route}${name}`))
  }
  await expectClear(request, asked, plain)
  expect(asked.filter(({ status }) => status === 200)).toEqual([])
})

test('No header and no method breaks a page, a file or the API', async ({ request }) => {
  const plain = await plainMs(request)
  const asked: Asked[] = []
  for (const route of [
    '/partnerships?state=CA',
    '/api/v1/contracts?limit=1',
    '/download/companies.csv',
    '/no-such',
  ]) {
    for (const headers of hostileHeaders) asked.push(await ask(request, route, headers))
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
      const { status, ...rest } = await ask(request, route, {}, method)
      asked.push({ ...rest, status: status === 204 ? 200 : status })
    }
    for (const headers of hostileHeaders) {
      const { status, ...rest } = await ask(request, route, headers, 'POST')
      asked.push({ ...rest, status })
    }
  }
  await expectClear(request, asked, plain)
})

test('No unusual method, path or page that Next keeps for itself is answered by a fault', async ({
  baseURL,
}) => {
  const status = (options: RequestOptions) =>
    new Promise<number>((resolve, reject) => {
      const asked = askRaw(baseURL ?? '', { agent: false, ...options }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
      })
      asked.on('error', reject).end()
    })
  for (const method of ['TRACE', 'PROPFIND', 'LOCK', 'PURGE']) {
    for (const path of ['/api/v1/contracts', '/download/contracts.csv', '/feeds/everything.atom'])
      expect(await status({ method, path }), `${method} ${path}`).toBe(405)
    for (const path of ['/contracts?limit=%', '/no-such', '/robots.txt'])
      expect(clear, `${method} ${path}`).toContain(await status({ method, path }))
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
    for (const path of ['/', '/companies/amazon', '/contracts?company=amazon', '/no-such', '/objections/new'])
      expect(await status({ method, path }), `${method} ${path}`).toBe(405)
  }
  expect(await status({ path: '/companies', headers: { 'blue-ledger-refused-method': 'x' } })).toBe(200)
  for (const path of ['*', '/_global-error', '/_global-error?x', '/_error', '/500'])
    expect(await status({ path }), path).toBe(404)
})

test('Who asks to go on in another protocol is not kept waiting', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  for (const path of ['/no-such', '/_next/static/x.js', '/contracts']) {
    const socket = connect(Number(port), '127.0.0.1')
    const closed = new Promise((resolve) => socket.on('close', () => resolve('closed')))
    socket.resume().on('error', () => {})
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    const waited = new Promise((resolve) => setTimeout(resolve, 20_000, 'kept open').unref())
    expect(await Promise.race([closed, waited]), path).toBe('closed')
    socket.destroy()
  }
})

test('Ten thousand filters are refused at once, and a long address is answered', async ({ request }) => {
  const filters = Array.from({ length: 10_000 }, (_, number) => `company=c${number}`).join('&')
  for (const route of ['/partnerships', '/api/v1/contracts', '/download/contracts.csv']) {
    const asked = await ask(request, `${route}?${filters}`)
    expect([400, 414, 431], asked.where).toContain(asked.status)
    const long = await ask(request, `${route}?recipient=${'x'.repeat(12_000)}`)
    expect([200, 400, 414, 431], long.where).toContain(long.status)
  }
})

test('Many hostile questions at once leave the site as quick as before', async ({ request }) => {
  const before = await plainMs(request)
  const asked = await Promise.all(
    hostileQueries.map((query, index) => ask(request, `${hostileRoutes[1 + (index % 9)]}?${query}`)),
  )
  expect(
    asked.filter(({ status }) => !clear.includes(status)).map(({ status, where }) => `${status} ${where}`),
  ).toEqual([])
  await expect.poll(() => plainMs(request), { timeout: 15_000 }).toBeLessThan(10 * before + 500)
})
