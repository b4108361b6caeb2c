import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { packed } from '@/lib/downloads/packed'

const lines = '{"id":1}\n'.repeat(5000)

/** What is answered to who takes these encodings, and what stands with the response of the server. */
function answer(accepts: string | null, type = 'application/jsonl; charset=utf-8') {
  const headers = accepts === null ? {} : { 'Accept-Encoding': accepts }
  const request = new Request('http://ledger.test/', { headers })
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const shared = globalThis as { blueLedgerResponses?: AsyncLocalStorage<ServerResponse> }
  shared.blueLedgerResponses ??= new AsyncLocalStorage()
  const sent = shared.blueLedgerResponses.run(response, () =>
    packed(request, new Response(lines, { headers: { 'Content-Type': type } })),
  )
  return { sent, encoding: response.getHeader('Content-Encoding') }
}

describe('a file of JSON Lines', () => {
  it.each(['gzip', 'br, gzip;q=0.8', 'deflate , GZIP', '*', 'gzip ; q=1.0'])(
    'is compressed for who takes “%s”',
    async (accepts) => {
      const { sent, encoding } = answer(accepts)
      expect(encoding).toBe('gzip')
      expect(sent.headers.get('vary')).toBe('Accept-Encoding')
      const bytes = await sent.arrayBuffer()
      expect(bytes.byteLength).toBeLessThan(lines.length / 20)
      const plain = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'))
      expect(await new Response(plain).text()).toBe(lines)
    },
  )

  it.each([null, '', 'br', 'gzip;q=0', 'identity, gzip; q=0.0', 'xgzip'])(
    'is sent as it is to who takes “%s”',
    async (accepts) => {
      const { sent, encoding } = answer(accepts)
      expect(encoding).toBeUndefined()
      expect(await sent.text()).toBe(lines)
    },
  )

  it('alone: the server compresses texts and JSON by itself', () => {
    for (const type of ['text/csv; charset=utf-8', 'application/json', 'application/csvm+json'])
      expect(answer('gzip', type).encoding).toBeUndefined()
  })
})
