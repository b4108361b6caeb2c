import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rememberResponses } from '@/lib/security/current-response'
import { answerNotFound } from '@/lib/security/not-found-status'

const server = createServer(async (request, response) => {
  await sleep(request.url === '/slow' ? 20 : 5)
  if (request.url !== '/there') answerNotFound()
  response.end('answer')
})

beforeAll(async () => {
  rememberResponses()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

it('what is not found says so in its own response and in no other', async () => {
  const { port } = server.address() as AddressInfo
  const paths = ['/there', '/slow', '/missing', '/there']
  const answers = await Promise.all(paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 200])
})

it('outside a request there is nothing to tell', () => {
  expect(answerNotFound()).toBe(false)
})
