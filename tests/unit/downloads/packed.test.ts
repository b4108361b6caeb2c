import { describe, expect, it } from 'vitest'
import { packed } from '@/lib/downloads/packed'

const lines = '{"id":1}\n'.repeat(5000)

function answer(accepts: string | null, type = 'application/jsonl; charset=utf-8') {
  const request = new Request(
    'http://ledger.test/',
    accepts === null ? {} : { headers: { 'Accept-Encoding': accepts } },
  )
  return packed(request, new Response(lines, { headers: { 'Content-Type': type, ETag: 'W/"v1"' } }))
}

describe('a file of JSON Lines', () => {
  it.each(['gzip', 'br, gzip;q=0.8', 'deflate , GZIP', '*', 'gzip ; q=1.0'])(
    'is compressed for who takes “%s”',
    async (accepts) => {
      const sent = answer(accepts)
      expect([...sent.headers]).toEqual([
        ['content-encoding', 'gzip'],
        ['content-type', 'application/jsonl; charset=utf-8'],
        ['etag', 'W/"v1"'],
        ['vary', 'Accept-Encoding'],
      ])
      const bytes = await sent.arrayBuffer()
      expect(bytes.byteLength).toBeLessThan(lines.length / 20)
      const plain = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'))
      expect(await new Response(plain).text()).toBe(lines)
    },
  )

  it.each([null, '', 'br', 'gzip;q=0', 'identity, gzip; q=0.0', 'xgzip'])(
    'is sent as it is to who takes “%s”',
    async (accepts) => {
      const sent = answer(accepts)
      expect(sent.headers.get('content-encoding')).toBeNull()
      expect(await sent.text()).toBe(lines)
    },
  )

  it('alone: the server compresses texts and JSON by itself', () => {
    for (const type of ['text/csv; charset=utf-8', 'application/json', 'application/csvm+json'])
      expect(answer('gzip', type).headers.get('content-encoding')).toBeNull()
  })
})
