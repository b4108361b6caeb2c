import { describe, expect, it } from 'vitest'
import { answering } from '@/lib/http/answering'
import { RateLimit } from '@/lib/http/rate-limit'

describe('a rate limit', () => {
  it('lets as many through at once as a minute has, and then one by one as time goes', () => {
    let now = 0
    const limit = new RateLimit(6, () => now)
    const taken = Array.from({ length: 7 }, () => limit.take('a'))
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, true, true, true, false])
    expect(taken.at(-1)).toMatchObject({ remaining: 0, seconds: 10 })
    expect(limit.take('b').allowed).toBe(true)
    now = 9_000
    expect(limit.take('a')).toMatchObject({ allowed: false, seconds: 1 })
    now = 10_001
    expect(limit.take('a').allowed).toBe(true)
    expect(limit.take('a').allowed).toBe(false)
  })

  it('forgets addresses rather than grow without end', () => {
    const limit = new RateLimit(1, () => 0)
    expect(limit.take('first').allowed).toBe(true)
    expect(limit.take('first').allowed).toBe(false)
    for (let i = 0; i < 20_000; i++) limit.take(`other ${i}`)
    expect(limit.take('first').allowed).toBe(true)
  })

  it('is told to the client, and when to come back', async () => {
    const policy = { name: 'test', limit: new RateLimit(1) }
    const ask = () => answering(new Request('http://x/'), policy, async () => new Response('yes'))
    const [first, second] = [await ask(), await ask()]
    expect(first.headers.get('ratelimit')).toBe('"test";r=0;t=60')
    expect(second.status).toBe(429)
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(await second.json()).toMatchObject({ status: 429, title: 'Too many requests' })
  })
})
