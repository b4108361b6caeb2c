import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givePolicies } from '@/lib/security/policies'

const name = 'content-security-policy'
const seen: (string | undefined)[] = []
const server = createServer(({ headers }, response) => {
  seen.push(headers[name] as string | undefined)
  response.end()
})

beforeAll(async () => {
  givePolicies()
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** What the server was told, and what it answers, to a request. */
async function asked(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const answered = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    get({ port, path, headers, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.headers))
    }).once('error', reject)
  })
  return { told: seen.at(-1), answered: answered[name] }
}

describe('a request', () => {
  it('has a policy, and its response has the same', async () => {
    const { told, answered } = await asked('/contracts?q=%')
    expect(told).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}=='/)
    expect(answered).toBe(told)
  })

  it('has a nonce that no other has, whatever its visitor writes', async () => {
    const own = "script-src 'nonce-mine'"
    const answers = [await asked('/'), await asked('/'), await asked('/', { [name]: own })]
    expect(new Set(answers.map(({ told }) => told)).size).toBe(3)
    for (const { told, answered } of answers) {
      expect(told).not.toContain('mine')
      expect(answered).toBe(told)
    }
  })

  it('for a card on other sites may be framed by any, and runs nothing', async () => {
    for (const path of ['/embed/evidence/q-p9710v2yz2qxp', '/embed/files/card.css?1']) {
      const { answered } = await asked(path)
      expect(answered).toContain('frame-ancestors *')
      expect(answered).not.toContain('script-src')
    }
    for (const path of [
      '/embed/..',
      '/embed/',
      '/embedded/evidence/q',
      '/evidence/embed/x',
      '//embed/evidence/q',
    ])
      expect((await asked(path)).answered, path).toContain("frame-ancestors 'none'")
  })

  it('of a file that is the same for everybody has none', async () => {
    for (const path of ['/_next/static/chunks/a.js', '/icon.svg', '/robots.txt'])
      expect(await asked(path)).toEqual({ told: undefined, answered: undefined })
  })
})
