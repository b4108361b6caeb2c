import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { layBy } from '@/lib/html/parts'
import { rememberResponses } from '@/lib/security/current-response'

const rows = '<tr></tr>'.repeat(1000)
const laidBy = () => (globalThis as { blueLedgerParts?: Map<string, string> }).blueLedgerParts

/** What a server that answers a request with these headers gets for a part, and what lies by then and after the answer. */
async function answered(part: string, headers: Record<string, string> = {}, times = 1) {
  rememberResponses()
  const ids: (string | null)[] = []
  const meanwhile: (string | undefined)[] = []
  const server = createServer(async (_, response) => {
    await Promise.resolve()
    const id = layBy(part)
    for (let more = 1; more < times; more++) layBy(part)
    ids.push(id)
    meanwhile.push(laidBy()?.get(id ?? ''))
    response.end()
  }).listen(0)
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve, reject) => {
    get({ port, headers, agent: false }, (response) => response.resume().once('end', resolve)).once(
      'error',
      reject,
    )
  })
  await new Promise((resolve) => server.close(resolve))
  return { id: ids[0], meanwhile: meanwhile[0], afterwards: laidBy()?.get(ids[0] ?? '') }
}

describe('a part of a page', () => {
  it('lies by until the page is answered', async () => {
    const { id, meanwhile, afterwards } = await answered(rows)
    expect(id).toMatch(/^[0-9a-z]+$/)
    expect(meanwhile).toBe(rows)
    expect(afterwards).toBeUndefined()
  })

  it('may be one of many, and all of them are forgotten', async () => {
    const before = laidBy()?.size
    await answered(rows, {}, 30)
    expect(laidBy()?.size).toBe(before)
  })

  it('has an id that no other part has', async () => {
    const [one, other] = await Promise.all([answered(rows), answered(`${rows} `)])
    expect(one.id).not.toBe(other.id)
    expect(other.meanwhile).toBe(`${rows} `)
  })

  it('is sent as data to a browser that goes from page to page by itself', async () => {
    for (const name of ['RSC', 'rsc']) expect((await answered(rows, { [name]: '1' })).id).toBeNull()
  })

  it('is sent as data where it is small, and where nothing is being answered', async () => {
    expect((await answered('<tr></tr>')).id).toBeNull()
    expect(layBy(rows)).toBeNull()
  })
})
