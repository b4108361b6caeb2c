import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { answered, described, narrowerOf } from '@/app/answered'
import { contractsList } from '@/lib/search-params/contracts'
import { narrowerSearches } from '@/lib/search-params/narrower'
import { rememberResponses } from '@/lib/security/current-response'

const tooLong = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })
const allTaken = new Error('timeout exceeded when trying to connect')

let failure: unknown = null
const page = answered(async (_props: { searchParams: Promise<Record<string, string>> }) => {
  if (failure) throw failure
  return 'the rows'
}, narrowerOf(contractsList))

const server = createServer(async (_request, response) => {
  const shown = await page({
    searchParams: Promise.resolve({ q: 'cloud', company: 'amazon', after: 'x' }),
  }).catch(() => 'thrown on')
  response.end(renderToStaticMarkup(shown))
})

beforeAll(async () => {
  rememberResponses()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

async function asked(error: unknown) {
  failure = error
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return { status: answer.status, retry: answer.headers.get('retry-after'), html: await answer.text() }
}

it('a page that is answered is shown', async () => {
  expect(await asked(null)).toEqual({ status: 200, retry: null, html: 'the rows' })
})

it('a page whose question takes too long says so, when to ask again, and what to ask instead', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { status, retry, html } = await asked(tooLong)
  expect([status, retry]).toEqual([503, '10'])
  expect(html).toContain('This question took too long')
  expect(html).toContain('10 seconds')
  expect(html).toMatch(/href="\/contracts\?q=cloud&amp;company=amazon&amp;role=recipient"/)
  expect(html).toContain('href="/contracts"')
  expect(said).toHaveBeenCalledWith(tooLong)
})

it('a page that cannot ask says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { status, retry, html } = await asked(allTaken)
  expect([status, retry]).toEqual([503, '10'])
  expect(html).toContain('cannot be asked now')
})

it('a fault of ours is thrown on, to be recorded', async () => {
  expect(await asked(new TypeError('no'))).toMatchObject({ html: 'thrown on' })
  await expect(described(() => Promise.reject(new TypeError('no')))({})).rejects.toThrow('no')
  expect(await described(() => Promise.reject(tooLong))({})).toEqual({ title: 'No answer now' })
})

it('a search that takes too long can be asked of one list alone', () => {
  expect(narrowerSearches({ q: 'face recognition' }).map(({ href }) => href)).toContain(
    '/contracts?q=face+recognition',
  )
})
